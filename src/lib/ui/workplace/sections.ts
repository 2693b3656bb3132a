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
		label: 'Status',
		path: '/workplace/status',
		about: 'What is declared of the services, for everybody.',
		isOpen: true
	},
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
	{
		label: 'Devices',
		path: '/workplace/devices',
		about: 'Computers, phones and printers: remote sessions, command prompt, repairs.',
		kind: 'device'
	},
	{ label: 'Logons', path: '/workplace/logons', about: 'Who tried to log on, and from where.' },
	{
		label: 'Services',
		path: '/workplace/services',
		about: 'What works, what does not, and what needs what.',
		kind: 'service'
	},
	{
		label: 'Shares',
		path: '/workplace/shares',
		about: 'Shared folders: who may do what, files and their versions.',
		kind: 'share'
	},
	{
		label: 'Licences',
		path: '/workplace/licences',
		about: 'Seats, and who has them.',
		kind: 'licence'
	},
	{
		label: 'Assets',
		path: '/workplace/assets',
		about: 'What is handed out and taken back.',
		kind: 'asset'
	},
	{
		label: 'Mail flow',
		path: '/workplace/mail',
		about: 'To whom a mail went; block senders, remove mails.',
		kind: 'delivery'
	},
	{
		label: 'Approvals',
		path: '/workplace/approvals',
		about: 'What you were asked to agree to, and what you have asked.',
		isOpen: true
	},
	{ label: 'Log', path: '/workplace/log', about: 'What was changed, when, and by whom.' }
];
