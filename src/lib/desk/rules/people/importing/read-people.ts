import { isEmail } from '../mail-address.ts';
import { phoneDigits } from '../phone.ts';
import { readCsv, type CsvRow } from './csv.ts';

/** Somebody on a list of end users. */
export interface ListedPerson {
	name: string;
	email: string;
	phone?: string;
	notes?: string;
}

/** What a list holds, or the sentence with which the product refuses it, and the row that is wrong, from 1; null for all of it. */
export type PeopleList =
	{ people: readonly ListedPerson[] } | { problem: string; row: number | null };

const fields = ['email', 'name', 'phone', 'notes'] as const;
type Field = (typeof fields)[number];

const labels: Readonly<Record<Field, string>> = {
	email: 'Email Address',
	name: 'Full Name',
	phone: 'Phone Number',
	notes: 'Internal Notes'
};

/** Reads what was pasted: exactly "name, address" on each line, without a line of headers (kind *import*). */
export function readPasted(text: string): PeopleList {
	const rows = readCsv(text);
	return peopleOf(rows.length > 0 ? rows : [[]], ['name', 'email']);
}

/**
 * Reads a file: a first line of field names or labels, in any case, then a person on each line. Without that line it must have the
 * four columns of the form.
 */
export function readFile(text: string): PeopleList {
	const [head, ...rest] = readCsv(text);
	if (!head || text.trim() === '')
		return { problem: 'Whoops. Perhaps you meant to send some CSV records', row: null };
	const columns = head.map(fieldOf);
	const unknown = head.find((_cell, at) => columns[at] === null);
	if (unknown === undefined) return peopleOf(rest, columns as Field[], 2);
	if (head.length === fields.length) return peopleOf([head, ...rest], fields);
	return { problem: `${unknown}: Unable to map header to the object field`, row: 1 };
}

function fieldOf(header: string): Field | null {
	const words = header.trim().toLowerCase();
	return fields.find((field) => words === field || words === labels[field].toLowerCase()) ?? null;
}

/** One bad row refuses the whole list. A blank line counts the previous line twice, as in the product. */
function peopleOf(rows: readonly CsvRow[], columns: readonly Field[], first = 1): PeopleList {
	const expected = `Bad data. Expected: ${columns.map((field) => labels[field]).join(', ')}`;
	const people: ListedPerson[] = [];
	for (const [at, row] of rows.entries()) {
		const last = people.at(-1);
		if (row.length === 0 && last) people.push(last);
		else if (row.length !== columns.length) return { problem: expected, row: first + at };
		else {
			const person = personOf(row, columns);
			if (!person) return { problem: REQUIRED, row: first + at };
			people.push(person);
		}
	}
	return { people };
}

const REQUIRED = 'Both `name` and `email` fields are required';

function personOf(row: CsvRow, columns: readonly Field[]): ListedPerson | null {
	const cell = (field: Field) => row[columns.indexOf(field)] ?? '';
	const [name, email] = [cell('name'), cell('email')];
	if (!name || !isEmail(email) || !isText(name)) return null;
	const phone = phoneDigits(cell('phone'));
	const notes = cell('notes').replace(/\s+/g, ' ');
	return { name, email, ...(phone ? { phone } : {}), ...(notes ? { notes } : {}) };
}

/** Bytes of another encoding than UTF-8 leave their mark; the product refuses them. */
function isText(text: string): boolean {
	return !text.includes('\ufffd');
}
