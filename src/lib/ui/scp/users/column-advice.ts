import { readCsv } from '#lib/desk/rules/people/importing/csv.ts';

/** Known columns, with the names that other tools use. */
const columns: readonly { called: string; names: readonly string[]; alike: RegExp }[] = [
	{ called: 'Email', names: ['email', 'email address'], alike: /mail/i },
	{ called: 'Phone', names: ['phone', 'phone number'], alike: /phone|mobile|\btel/i },
	{ called: 'Notes', names: ['notes', 'internal notes'], alike: /^notes?\b|comment|remark/i },
	{
		called: 'Name',
		names: ['name', 'full name'],
		alike: /^(display|full|user|contact|customer)[ _-]?names?$/i
	}
];
const partOfName = /first|last|given|family|middle|fore|\bsur/i;

/** Advice about the column names of another tool's file, in one sentence: which to rename, combine or remove. Null when all are known. */
export function columnAdvice(head: string): string | null {
	const given = (readCsv(head)[0] ?? []).filter((name) => name !== '');
	const isKnown = (name: string) => columns.some(({ names }) => names.includes(name.toLowerCase()));
	const unknown = given.filter((name) => !isKnown(name));
	if (unknown.length === 0 || given.some((name) => name.includes('@'))) return null;
	const taken = new Set(
		columns.filter(({ names }) => given.some((name) => names.includes(name.toLowerCase())))
	);
	const renamed: string[] = [];
	const rest: string[] = [];
	for (const name of unknown) {
		const column = columns.find((one) => !taken.has(one) && one.alike.test(name));
		if (column) taken.add(column);
		if (column) renamed.push(`“${name}” to ${column.called}`);
		else rest.push(name);
	}
	const hasName = [...taken].some(({ called }) => called === 'Name');
	const joined = hasName ? [] : rest.filter((name) => partOfName.test(name) && /name/i.test(name));
	const left = rest.filter((name) => !joined.includes(name));
	const parts = [
		...(joined.length ? [`combine ${list(joined)} into one column called Name`] : []),
		...(renamed.length ? [`rename ${renamed.join(', ')}`] : []),
		...(left.length ? [`remove ${list(left)}`] : [])
	];
	return `${sentence(parts)} The columns may be Name, Email, Phone and Notes.`;
}

const MOST = 3;

/** “A”, “B”, “C” and 4 more */
function list(names: readonly string[]): string {
	const shown = names.slice(0, MOST).map((name) => `“${name}”`);
	const more = names.length - shown.length;
	if (more > 0) return `${shown.join(', ')} and ${more} more`;
	return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : `${shown[0]}`;
}

function sentence(parts: readonly string[]): string {
	const words = parts.join('; ');
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
