import { isAlias, isMap, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';
import { MAX_DEPTH, tooDeep } from './limits.ts';

/** Notes what is wrong at an offset of the text. */
export type Report = (offset: number, message: string, hint?: string) => void;

/** What a node says, on objects without prototypes. Whatever is more than plain data is reported. */
export function plain(node: unknown, depth: number, report: Report): unknown {
	const at = startOf(node) ?? 0;
	if (depth > MAX_DEPTH) {
		if (depth === MAX_DEPTH + 1) report(at, tooDeep);
		return null;
	}
	if (isAlias(node)) {
		report(at, `"*${node.source}" is an alias.`, 'Write the thing out: files are plain data.');
		return null;
	}
	const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
	if (anchor) report(at, `"&${anchor}" is an anchor.`, 'Files are plain data: leave it out.');
	if (tag && !tag.startsWith('tag:yaml.org,2002:'))
		report(at, `"${tag}" is a tag.`, 'Files are plain data: leave it out.');
	if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
	if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1, report));
	return isMap(node) ? plainMap(node, depth, report) : null;
}

function plainMap(map: YAMLMap, depth: number, report: Report): unknown {
	const object = Object.create(null) as Record<string, unknown>;
	for (const item of map.items) {
		if (!isPair(item)) continue;
		const key = keyOf(item.key);
		if (Object.hasOwn(object, key))
			report(
				startOf(item.key) ?? startOf(map) ?? 0,
				'This key stands here a second time.',
				'Keep one of the two.'
			);
		else object[key] = plain(item.value, depth + 1, report);
	}
	return object;
}

/** A key that is no word is refused by the parser. */
export function keyOf(key: unknown): string {
	return isScalar(key) ? String(key.value) : '';
}

export function startOf(node: unknown): number | undefined {
	return (node as { range?: readonly number[] | null } | null)?.range?.[0];
}
