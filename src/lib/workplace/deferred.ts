import type { DeferredSystem } from '#lib/kernel/systems.ts';
import { layout } from './tables.ts';

/** The lists of a world file that set up a workplace: the keys of `workplaceLanguage.world`, which is not loaded here. */
const lists: readonly string[] = [
	'accounts',
	'groups',
	'computers',
	'directory policy',
	'logons',
	'devices',
	'services',
	'shares',
	'licences',
	'assets',
	'mails sent'
];

/** The workplace, whose code is loaded when a world or a scenario uses it. */
export const deferredWorkplace: DeferredSystem = {
	name: 'workplace',
	layout,
	load: async () => (await import('./system.ts')).workplace,
	isNeeded: (world) => Object.keys(world).some((key) => lists.includes(key))
};
