import type { Tables } from '#lib/kernel/tables.ts';

/** The name of whom a logon name means, for sentences. */
export function accountName(tables: Tables, login: string): string {
	return tables.all('accounts').find((one) => one.login === login)?.name ?? login;
}

/** "Karen Jones, Ken Moss and Ann Lee" */
export function listed(words: readonly string[]): string {
	if (words.length < 2) return words[0] ?? 'nobody';
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
