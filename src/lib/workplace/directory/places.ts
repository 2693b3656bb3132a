import type { PlaceKind } from '#lib/kernel/system.ts';
import { pageByLabel, pageOfThing } from '../places.ts';

/** What of the directory can be looked at: keys as in `language/looks.ts`. */
export const places = {
	account: pageOfThing('account', (name) => `the account of ${name}`),
	group: pageOfThing('group'),
	computer: pageOfThing('computer'),
	'logons of': pageOfThing('account', (name) => `the logons of ${name}`, 'logons'),
	'workplace page': pageByLabel
} satisfies Readonly<Record<string, PlaceKind>>;
