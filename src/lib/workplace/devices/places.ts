import type { Actor } from '#lib/kernel/actor.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { choice, row, text } from '#lib/kernel/shapes/shape.ts';
import type { Place, PlaceKind } from '#lib/kernel/system.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { rowNamed } from '../names.ts';
import { accountOf, isInIt } from '../people.ts';

/** The parts of a device's page, as their tabs are called, by the keys with which files look at them. */
export const deviceTabs = {
	device: 'Overview',
	'network of': 'Network',
	'software of': 'Software',
	'services of': 'Services',
	'processes of': 'Processes',
	'printers of': 'Printers',
	'peripherals of': 'Peripherals',
	'updates of': 'Updates',
	'credentials of': 'Credentials',
	'command prompt of': 'Command prompt'
} as const;
export type DeviceTab = (typeof deviceTabs)[keyof typeof deviceTabs];

declare module '#lib/kernel/system.ts' {
	interface LookPlaces {
		/** A tab of the page of a device. */
		device: { kind: 'device'; name: string; tab: DeviceTab };
	}
}

function placeOf(tab: DeviceTab): PlaceKind {
	const part = tab === 'Overview' ? 'page' : `tab “${tab}”`;
	return {
		kind: 'device',
		shape: row<Place & { kind: 'device' }>({
			kind: choice('device'),
			name: text(),
			tab: choice(...Object.values(deviceTabs))
		}),
		looked: `Looked at the ${part} of the device`,
		place(scene: Scene, name: string): Place | string {
			const device = rowNamed(scene.tables, 'device', name);
			return device ? { kind: 'device', name: device.name, tab } : `There is no device "${name}".`;
		},
		isShown,
		words: (_scene, name) => `the ${part} of ${name}`
	};
}

/** The tools let in who works in IT. */
function isShown(tables: Tables, by: Actor, at: Place): boolean {
	const account = accountOf(tables, by);
	return at.kind === 'device' && account !== undefined && isInIt(tables, account);
}

/** What can be looked at of devices: keys as in `words/look-words.ts`. */
export const devicePlaces: Readonly<Record<string, PlaceKind>> = Object.fromEntries(
	Object.entries(deviceTabs).map(([key, tab]) => [key, placeOf(tab)])
);
