/** The pages of the workplace that show many things, by their names in its navigation. */
export const workplacePages = [
	'Home',
	'Status',
	'Users',
	'Groups',
	'Computers',
	'Devices',
	'Logons',
	'Services',
	'Shares',
	'Licences',
	'Assets',
	'Mail flow',
	'Approvals',
	'Log'
] as const;

/** Those that everybody can see, not only who works in IT. */
export const openPages: readonly string[] = ['Status', 'Approvals'];
