import type { PlaceKind } from '#lib/kernel/system.ts';
import { pageOfThing } from '../places.ts';

/** What of services and of what belongs to them can be looked at: keys as in `language/looks.ts`. */
export const places = {
	service: pageOfThing('service'),
	share: pageOfThing('share'),
	licence: pageOfThing('licence'),
	asset: pageOfThing('asset'),
	'delivered mail': pageOfThing('delivery', (name) => `where the mail ${name} went`)
} satisfies Readonly<Record<string, PlaceKind>>;
