import { isEmail, tidyEmail } from '#lib/desk/rules/users.ts';
import { importProblem, type ImportedUser } from '#lib/desk/verbs/user/import-users.ts';

/** One line of a list of users, and what is wrong with it. */
export interface ImportLine extends ImportedUser {
	/** Counted from 1, as the list was pasted. */
	line: number;
	problem: string | null;
}

const headers = {
	name: /^(full )?name$/i,
	email: /^(email|e-mail|email address)$/i,
	phone: /^phone/i
};

/**
 * Reads a list of users: `Name, address` and, if there is one, the phone number; with a first line of column names in any order.
 * Empty lines are passed over; an address that comes twice is told at its second line.
 */
export function readImport(text: string): ImportLine[] {
	const lines = text
		.split(/\r\n|\r|\n/)
		.map((content, index) => ({ line: index + 1, cells: cellsOf(content) }))
		.filter(({ cells }) => cells.some(Boolean));
	const columns = columnsOf(lines[0]?.cells ?? []);
	const seen = new Set<string>();
	return (columns ? lines.slice(1) : lines).map(({ line, cells }) => {
		const user = columns ? byColumn(cells, columns) : byPlace(cells);
		const email = tidyEmail(user.email);
		const twice = seen.has(email) ? 'This address stands above already' : null;
		seen.add(email);
		return { line, ...user, problem: importProblem(user.name, user.email) ?? twice };
	});
}

type Columns = Record<keyof typeof headers, number>;

/** The places of the columns when the first line names them. */
function columnsOf(cells: readonly string[]): Columns | null {
	const place = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell));
	const columns = {
		name: place(headers.name),
		email: place(headers.email),
		phone: place(headers.phone)
	};
	return columns.email >= 0 ? columns : null;
}

function byColumn(cells: readonly string[], { name, email, phone }: Columns) {
	return userOf(cells[name] ?? '', cells[email] ?? '', cells[phone] ?? '');
}

/** Without column names the address is the cell that is one; what stands before it is the name. */
function byPlace(cells: readonly string[]) {
	const at = cells.findIndex((cell) => isEmail(addressIn(cell)));
	const place = at < 0 ? 1 : at;
	const before = cells.slice(0, place).join(' ');
	return userOf(before, cells[place] ?? '', cells[place + 1] ?? '');
}

function userOf(name: string, email: string, phone: string): Required<ImportedUser> {
	const inside = /^(.*)<([^<>]*)>$/.exec(email);
	return {
		name: (name || inside?.[1] || '').trim(),
		email: addressIn(email),
		phone: phone.trim()
	};
}

/** `Ken <ken@example.com>` is the address that stands in it. */
function addressIn(cell: string): string {
	return (/<([^<>]*)>\s*$/.exec(cell)?.[1] ?? cell).trim();
}

/** The cells of a line: between commas, semicolons or tabs; a cell in quotes may hold any of them. */
function cellsOf(line: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < line.length; at++) {
		const character = line.charAt(at);
		if (character === '"' && quoted && line.charAt(at + 1) === '"') cell += line.charAt(++at);
		else if (character === '"') quoted = !quoted;
		else if (!quoted && /[,;\t]/.test(character)) {
			cells.push(cell.trim());
			cell = '';
		} else cell += character;
	}
	return [...cells, cell.trim()];
}
