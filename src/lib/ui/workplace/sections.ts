import type { NamedKind } from '#lib/workplace/names.ts';

/** A part of the workplace's pages: an entry of the navigation. */
export interface Section {
	readonly label: string;
	/** Of its list; a thing's own page is there with `?name=`. */
	readonly path: string;
	/** What one finds there. */
	readonly about: string;
	/** The kind of things that have pages there: the search leads to them. */
	readonly kind?: NamedKind;
	/** Open to people who are not in IT. */
	readonly isOpen?: true;
}

/** In the order of the navigation. A section is here when its page is in `index.ts`. */
export const sections: readonly Section[] = [
	{ label: 'Home', path: '/workplace/', about: 'Who you are, and what was changed last.' },
	{
		label: 'Users',
		path: '/workplace/users',
		about: 'Accounts: passwords, groups, second factors, logons.',
		kind: 'account'
	},
	{
		label: 'Groups',
		path: '/workplace/groups',
		about: 'Who is in which group, and who owns it.',
		kind: 'group'
	},
	{
		label: 'Computers',
		path: '/workplace/computers',
		about: 'Accounts of computers, and their recovery keys.',
		kind: 'computer'
	},
	{ label: 'Logons', path: '/workplace/logons', about: 'Who tried to log on, and from where.' },
	{ label: 'Log', path: '/workplace/log', about: 'What was changed, when, and by whom.' }
];
