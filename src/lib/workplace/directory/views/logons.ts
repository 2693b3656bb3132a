import type { Tables } from '#lib/kernel/tables.ts';
import type { Logon } from '../../model/index.ts';

/** A line of the log of logons. */
export interface LogonLine extends Logon {
	/** Name of the account’s person. */
	readonly person: string;
}

/** Attempts of one account, newest first. */
export function logonsOf(tables: Tables, login: string, limit: number): readonly LogonLine[] {
	return linesOf(tables, tables.find('logons', 'account', login).slice(-limit).reverse());
}

/** The newest attempts of all accounts before the one of this number. */
export function newestLogons(
	tables: Tables,
	limit: number,
	before: number = tables.lastId('logons') + 1
): readonly LogonLine[] {
	const ids = Array.from({ length: Math.min(limit, before - 1) }, (_, at) => before - 1 - at);
	return linesOf(
		tables,
		ids.flatMap((id) => tables.get('logons', id) ?? [])
	);
}

function linesOf(tables: Tables, logons: readonly Logon[]): readonly LogonLine[] {
	const names = new Map(tables.all('accounts').map(({ login, name }) => [login, name]));
	return logons.map((logon) => ({ ...logon, person: names.get(logon.account) ?? logon.account }));
}
