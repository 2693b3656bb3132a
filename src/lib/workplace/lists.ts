/** The lists of a world file that set up a workplace: the keys of `workplaceLanguage.world`. */
const lists: readonly string[] = [
	'accounts',
	'groups',
	'computers',
	'logons',
	'directory policy',
	'devices',
	'services',
	'shares',
	'licences',
	'assets',
	'delivered mails',
	'approval rules'
];

/** Whether a world, or what changes one, sets up a workplace. */
export function setsUpWorkplace(world: object): boolean {
	return Object.keys(world).some((key) => lists.includes(key));
}
