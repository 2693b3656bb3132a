import type { Tables } from '#lib/kernel/tables.ts';

declare module '#lib/kernel/language/definition.ts' {
	interface NameKinds {
		account: true;
		group: true;
		computer: true;
		device: true;
		service: true;
		share: true;
		licence: true;
		asset: true;
		delivery: true;
	}
}
declare module '#lib/kernel/verbs/args.ts' {
	/** Things of the workplace are given by their unique names. */
	interface ArgValues {
		account: string;
		group: string;
		computer: string;
		device: string;
		service: string;
		share: string;
		licence: string;
		asset: string;
		delivery: string;
	}
}

/** The tables in which the kinds of named things are kept. */
export const namedTables = {
	account: 'accounts',
	group: 'groups',
	computer: 'computers',
	device: 'devices',
	service: 'services',
	share: 'shares',
	licence: 'licences',
	asset: 'assets',
	delivery: 'deliveries'
} as const;
export type NamedKind = keyof typeof namedTables;
type RowOf<K extends NamedKind> = ReturnType<typeof rowsOf<K>>[number];

export function isNamedKind(kind: string): kind is NamedKind {
	return Object.hasOwn(namedTables, kind);
}

function rowsOf<K extends NamedKind>(tables: Tables, kind: K) {
	return tables.all<(typeof namedTables)[K]>(namedTables[kind]);
}

/** The row that a name means, whatever its capitals; accounts also by the person's name and mail address. */
export function rowNamed<K extends NamedKind>(
	tables: Tables,
	kind: K,
	wanted: string
): RowOf<K> | undefined {
	const name = wanted.trim().toLowerCase();
	const all = rowsOf(tables, kind);
	const exact = all.find((row) => keyOf(kind, row).toLowerCase() === name);
	if (exact || kind !== 'account') return exact;
	const accounts = tables.all('accounts');
	const found = accounts.find((one) => one.email === name || one.name.toLowerCase() === name);
	return found as RowOf<K> | undefined;
}

/** The unique name of a row, by which others refer to it. */
export function keyOf<K extends NamedKind>(_kind: K, row: RowOf<K>): string {
	if ('login' in row) return row.login;
	return 'tag' in row && !('name' in row) ? row.tag : (row as { name: string }).name;
}

/** The names that there are of a kind: of accounts, the people’s names. */
export function namesOf(tables: Tables, kind: NamedKind): string[] {
	if (kind === 'account') return tables.all('accounts').flatMap(({ name, login }) => [name, login]);
	return rowsOf(tables, kind).map((row) => keyOf(kind, row));
}
