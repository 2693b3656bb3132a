import { wrong } from './reader.ts';
import type { Node, Parsed, Reference } from './syntax.ts';

/** The groups that a reference means. Throws a `PatternFault` when there is none. */
export function groupsOf({ groups, names }: Parsed, to: Reference): readonly number[] {
	if ('number' in to)
		return to.number <= groups ? [to.number] : wrong(`there is no group ${to.number}`);
	return names.get(to.name) ?? wrong(`there is no group "${to.name}"`);
}

/** What (?<= ) and (?<! ) look back for must have a length, each of its alternatives one of its own. */
export function checkLooksBack(parsed: Parsed) {
	for (const node of nodes(parsed.root)) {
		if (node.kind !== 'look' || node.ahead) continue;
		const around = [...nodes(parsed.root)]
			.filter((one) => one.kind === 'group')
			.filter((group) => [...nodes(group)].includes(node))
			.map((group) => group.number);
		if (alternativesOf(node.of).some((one) => lengthOf(parsed, one, around) === null))
			wrong('the lookbehind (?<= ) has no fixed length');
	}
}

export function alternativesOf(node: Node): readonly Node[] {
	return node.kind === 'choice' ? node.options : [node];
}

/** How many characters a tree takes; null when that depends. `inside`: groups whose length is being asked for. */
export function lengthOf(
	parsed: Parsed,
	node: Node,
	inside: readonly number[] = []
): number | null {
	const of = (part: Node) => lengthOf(parsed, part, inside);
	switch (node.kind) {
		case 'char':
			return 1;
		case 'sequence':
			return node.parts.reduce<number | null>((sum, part) => plus(sum, of(part)), 0);
		case 'choice': {
			const [first = null, ...others] = node.options.map(of);
			return others.every((length) => length === first) ? first : null;
		}
		case 'repeat': {
			if (node.of.kind === 'look' && node.of.ahead) return 0;
			const once = of(node.of);
			return once === null || node.min !== node.max ? null : once * node.min;
		}
		case 'group':
			return lengthOf(parsed, node.of, [...inside, node.number]);
		case 'atomic':
			return of(node.of);
		case 'reference': {
			const [number = 0, ...others] = groupsOf(parsed, node.to);
			if (others.length > 0 || inside.includes(number)) return null;
			const group = [...nodes(parsed.root)].find(
				(one) => one.kind === 'group' && one.number === number
			);
			return group ? of(group) : null;
		}
		default:
			return 0;
	}
}

function plus(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : a + b;
}

function* nodes(node: Node): Generator<Node> {
	yield node;
	const parts =
		node.kind === 'sequence'
			? node.parts
			: node.kind === 'choice'
				? node.options
				: 'of' in node
					? [node.of]
					: [];
	for (const part of parts) yield* nodes(part);
}
