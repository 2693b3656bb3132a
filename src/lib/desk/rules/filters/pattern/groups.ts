import { unsupported, wrong, type Reader } from './reader.ts';
import { empty, type Flags, type Node } from './syntax.ts';

type Alternatives = (reader: Reader, flags: Flags, depth: number, eachBegins?: () => void) => Node;
interface Part {
	node: Node;
	repeatable: boolean;
}

/** Reads a group, from behind its ( to behind its ). */
export function readGroup(
	reader: Reader,
	flags: Flags,
	depth: number,
	alternatives: Alternatives
): Part {
	/** The rest of the group; flags that are set inside do not leave it. */
	const rest = (inside: Flags = flags, eachBegins?: () => void): Node => {
		const node = alternatives(reader, { ...inside }, depth + 1, eachBegins);
		if (!reader.take(')')) wrong('a ( is not closed');
		return node;
	};
	if (reader.peek() === '*' && /^[A-Za-z:]$/.test(reader.peek(1)))
		unsupported('verbs such as (*SKIP)');
	if (!reader.take('?')) {
		if (flags.noCapture) return plain(rest());
		return once({ kind: 'group', number: ++reader.groups, of: rest() });
	}
	const name = reader.takeMatch(/^(?:P?<(?![=!])([^>]*)>|'([^']*)')/);
	if (name) {
		const number = named(reader, flags, name[1] ?? name[2] ?? '');
		return once({ kind: 'group', number, of: rest() });
	}
	const look = reader.takeMatch(/^(<?)([=!])/);
	if (look) {
		const [, behind, sign] = look;
		reader.looks++;
		const of = rest();
		reader.looks--;
		return once({ kind: 'look', ahead: !behind, negative: sign === '!', of });
	}
	if (reader.take('>')) return once({ kind: 'atomic', of: rest() });
	if (reader.take('|')) return plain(branchReset(reader, flags, rest));
	const reference = reader.takeMatch(/^P=([^)]+)\)/);
	if (reference) {
		const to = { name: reference[1] ?? '' };
		reader.references.push(to);
		return once({ kind: 'reference', to, ignoreCase: flags.ignoreCase });
	}
	refuseOthers(reader);
	return withFlags(reader, flags, rest);
}

const once = (node: Node): Part => ({ node, repeatable: true });
/** A group that does not capture stays one thing: its alternatives are not those of what is around it. */
const plain = (node: Node): Part => once({ kind: 'sequence', parts: [node] });

function named(reader: Reader, flags: Flags, name: string): number {
	const letters = reader.whole.unicode ? /^[\p{L}_][\p{L}\p{Nd}_]{0,31}$/u : /^[A-Za-z_]\w{0,31}$/;
	if (!letters.test(name)) wrong(`"${name}" cannot be the name of a group`);
	const known = reader.names.get(name) ?? [];
	const number = ++reader.groups;
	if (known.length > 0 && !known.includes(number) && !flags.duplicateNames)
		wrong(`two groups are called "${name}"`);
	for (const [other, numbers] of reader.names)
		if (other !== name && numbers.includes(number)) wrong('one group has two names');
	reader.names.set(name, [...known, number]);
	return number;
}

/** (?| ): the groups of every alternative are counted from the same number. */
function branchReset(
	reader: Reader,
	flags: Flags,
	rest: (flags: Flags, eachBegins: () => void) => Node
): Node {
	const before = reader.groups;
	let most = before;
	const node = rest(flags, () => {
		most = Math.max(most, reader.groups);
		reader.groups = before;
	});
	reader.groups = Math.max(most, reader.groups);
	return node;
}

function refuseOthers(reader: Reader) {
	const next = reader.peek();
	if (next === '(') unsupported('conditions such as (?(1)a|b)');
	if (next === 'C') unsupported('callouts such as (?C)');
	const call = /^(?:R|&|\d|[+-]\d|P>)/.test(next + reader.peek(1));
	if (call) unsupported('calls of a group such as (?R) or (?1)');
}

/** (?i) holds for the rest of the group around it, (?i:...) for its own. */
function withFlags(reader: Reader, flags: Flags, rest: (inside: Flags) => Node): Part {
	const found = reader.takeMatch(/^(\^?)([imsnxJU]*)(?:-([imsnxJU]*))?([:)])/);
	if (!found) return wrong(`(?${reader.peek()} does not start any kind of group`);
	const [, reset, on = '', off, end] = found;
	if (reset && off !== undefined) wrong('a - is not allowed in (?^ )');
	const changed = { ...flags };
	if (reset) set(changed, 'imsnx', false);
	set(changed, on, true);
	set(changed, off ?? '', false);
	if (end === ':') return plain(rest(changed));
	Object.assign(flags, changed);
	return { node: empty, repeatable: false };
}

function set(flags: Flags, letters: string, value: boolean) {
	for (const letter of letters)
		if (letter === 'i') flags.ignoreCase = value;
		else if (letter === 'm') flags.multiline = value;
		else if (letter === 's') flags.dotAll = value;
		else if (letter === 'n') flags.noCapture = value;
		else if (letter === 'J') flags.duplicateNames = value;
		else if (letter === 'U') flags.ungreedy = value;
		else flags.extended = value && (letters.includes('xx') ? 'xx' : 'x');
}
