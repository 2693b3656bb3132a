import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import type { AccountPage } from '#lib/workplace/directory/views/accounts.ts';
import type { Account } from '#lib/workplace/model/index.ts';
import { addressOfThing } from '../places.ts';
import type { ThingFact } from '../parts/thing-fact.ts';

/** The tab "General" of an account. */
export function generalFacts({ account, manager, reports }: AccountPage): readonly ThingFact[] {
	return [
		{ label: 'Logon name', words: account.login },
		{ label: 'Mail address', words: account.email },
		{ label: 'Title', words: account.title },
		{ label: 'Department', words: account.department },
		{ label: 'Office', words: account.office },
		{ label: 'Phone on file', words: account.phone },
		{
			label: 'Manager',
			words: manager?.name ?? '',
			to: manager && addressOfThing('account', manager.login)
		},
		{ label: 'Reports', words: reports.map(({ name }) => name).join(', ') },
		{ label: 'Organizational unit', words: account.unit },
		{ label: 'Description', words: account.about }
	];
}

/** What the fields of its dialogs hold at first. */
export function startOf(account: Account): Readonly<Record<string, unknown>> {
	const { name, title, department, office, phone, manager, about, unit, expires } = account;
	return {
		name,
		title,
		department,
		office,
		phone,
		manager,
		about,
		unit,
		expires,
		mustChange: true
	};
}

/** The tab "Account". Times are in `zone`. */
export function accountFacts(
	{ account, passwordExpires }: AccountPage,
	zone: string
): readonly ThingFact[] {
	const moment = (at: number | null, none: string) =>
		at === null ? none : formatDateTime(at, zone);
	return [
		{ label: 'Account is', words: account.enabled ? 'enabled' : 'disabled' },
		{ label: 'Locked out', words: moment(account.locked, 'no').replace(/^(?!no$)/, 'since ') },
		{ label: 'Wrong passwords in a row', words: String(account.failures) },
		{ label: 'Account expires', words: moment(account.expires, 'never') },
		{ label: 'Password last set', words: moment(account.passwordSet, '') },
		{ label: 'Password expires', words: moment(passwordExpires, 'never') },
		{
			label: 'Kind of password',
			words: account.temporary === '' ? 'chosen by the person' : 'temporary, set by IT'
		},
		{ label: 'Must change at next logon', words: account.mustChange ? 'yes' : 'no' }
	];
}
