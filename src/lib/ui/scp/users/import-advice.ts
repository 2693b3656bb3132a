import { columnAdvice } from './column-advice.ts';
import {
	readFile,
	readPasted,
	type PeopleList
} from '#lib/desk/rules/people/importing/read-people.ts';

/** What is to be imported: pasted into the box, or a file that was chosen. */
export type ImportSource = { kind: 'pasted'; text: string } | { kind: 'file'; text: string };

export function readImport(source: ImportSource): PeopleList {
	return source.kind === 'file' ? readFile(source.text) : readPasted(source.text);
}

/** Patterns of common mistakes, with advice; the first match is used. */
const advices: readonly {
	fits: (source: ImportSource, head: string) => boolean;
	says: string | ((head: string) => string);
}[] = [
	{
		fits: (_source, head) => head.includes(';') && !head.includes(','),
		says: 'Separate columns with commas, not semicolons. Put a cell that contains a comma in "quotes".'
	},
	{
		fits: (_source, head) => head.includes('\t') && !head.includes(','),
		says: 'Separate columns with commas, not tabs: save the list as “CSV UTF-8”.'
	},
	{
		fits: ({ kind }, head) => kind === 'pasted' && /^\W*(full )?name\W*,\W*e-?mail/i.test(head),
		says: 'A pasted list must not contain a line of column names. Remove that line, or upload the list as a file.'
	},
	{
		fits: ({ kind }) => kind === 'pasted',
		says: 'Write one user per line: name, comma, email address. Put a name that contains a comma in "quotes".'
	},
	{
		fits: (_source, head) => head.includes('@'),
		says: 'The first line must contain the column names: Name, Email and, if needed, Phone and Notes.'
	},
	{
		fits: (_source, head) => columnAdvice(head) !== null,
		says: (head) => columnAdvice(head) ?? ''
	},
	{
		fits: () => true,
		says: 'The columns may be called Name, Email, Phone and Notes. Every line needs one cell per column, and both a name and an address.'
	}
];

/** What to do about a list that is refused: where it is wrong, and how it comes right. */
export function importAdvice(source: ImportSource, row: number | null): string {
	const head = source.text.split(/\r\n|\r|\n/, 1)[0] ?? '';
	const says = advices.find(({ fits }) => fits(source, head))?.says ?? '';
	const advice = typeof says === 'string' ? says : says(head);
	return row === null || row === 1 ? advice : `Check line ${row}. ${advice}`;
}
