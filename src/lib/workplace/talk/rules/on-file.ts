import type { Tables } from '#lib/kernel/tables.ts';
import type { Account } from '../../model/index.ts';

/** What the directory and the list of devices have on file about the person with this mail address. */
export function fileOf(tables: Tables, email: string): Account | undefined {
	const wanted = email.toLowerCase();
	return tables.all('accounts').find((one) => one.email === wanted);
}

/** The true answer to a question that proves who somebody is; '' where nothing is on file. */
export function onFile(tables: Tables, account: Account | undefined, topic: string): string {
	if (!account) return '';
	switch (topic) {
		case 'identity by manager':
			return tables.all('accounts').find(({ login }) => login === account.manager)?.name ?? '';
		case 'identity by department':
			return account.department;
		case 'identity by office':
			return account.office;
		case 'identity by asset tag':
			return devicesOf(tables, account).find(({ tag }) => tag !== '')?.tag ?? '';
		default:
			return '';
	}
}

export function devicesOf(tables: Tables, { login }: Pick<Account, 'login'>) {
	return tables.all('devices').filter(({ owner }) => owner === login);
}
