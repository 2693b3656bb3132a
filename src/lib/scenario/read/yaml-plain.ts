import { isAlias, isMap, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';
import { MAX_DEPTH, tooDeep } from './limits.ts';

/** Notes what is wrong at an offset of the text. */
export type Report = (offset: number, message: string, hint?: string) => void;

/** The value of a node, on objects without prototypes. Anything beyond plain data is reported. */
export function plain(node: unknown, depth: number, report: Report, isEntry = false): unknown {
	const at = startOf(node) ?? 0;
	if (depth > MAX_DEPTH) {
		if (depth === MAX_DEPTH + 1) report(at, tooDeep);
		return null;
	}
	if (isAlias(node)) {
		if (/^[\w-]+$/.test(node.source))
			report(
				at,
				`"*${node.source}" is an alias.`,
				'Anchors and aliases are not allowed: write the value out. A text that begins with * needs quotes.'
			);
		else report(at, 'A text that begins with "*" needs quotes.', `Write '*${node.source}'.`);
		return null;
	}
	const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
	if (anchor) report(at, `"&${anchor}" is an anchor.`, 'Files are plain data: leave it out.');
	if (tag)
		report(
			at,
			`"${tag.replace('tag:yaml.org,2002:', '!!')}" is a tag.`,
			'Files are plain data: leave it out.'
		);
	if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
	if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1, report, true));
	return isMap(node) ? plainMap(node, depth, report, isEntry) : null;
}

function plainMap(map: YAMLMap, depth: number, report: Report, isEntry: boolean): unknown {
	const [first] = map.items;
	let missingDash = false;
	const object = Object.create(null) as Record<string, unknown>;
	for (const item of map.items) {
		if (!isPair(item)) continue;
		const key = keyOf(item.key);
		if (Object.hasOwn(object, key)) {
			// Where the first key comes again, all others do, too.
			const begins = isEntry && !map.flow && key === keyOf(first?.key);
			if (!missingDash) reportTwice(key, startOf(item.key) ?? startOf(map) ?? 0, begins, report);
			missingDash ||= begins;
		} else object[key] = plain(item.value, depth + 1, report);
	}
	return object;
}

function reportTwice(key: string, at: number, begins: boolean, report: Report) {
	if (begins)
		report(
			at,
			`"${key}" appears here a second time: a new entry of the list seems to begin.`,
			`Begin it with a dash: "- ${key}: ...".`
		);
	else report(at, 'This key appears here a second time.', 'Keep one of the two.');
}

/** Keys that are not words are refused by the parser. */
export function keyOf(key: unknown): string {
	return isScalar(key) ? String(key.value) : '';
}

export function startOf(node: unknown): number | undefined {
	return (node as { range?: readonly number[] | null } | null)?.range?.[0];
}
