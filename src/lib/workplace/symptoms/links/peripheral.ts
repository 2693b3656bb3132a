import { itemNamed } from '../../rules/find.ts';
import type { Seat } from '../../rules/seat.ts';
import type { Peripheral } from '../../model/index.ts';
import type { LinkRule } from '../link.ts';
import { breakingUpdate } from './program.ts';

type When = (peripheral: Peripheral) => boolean;

/** A link that the state of a peripheral breaks. The thing is its name. */
function link(
	code: string,
	when: When,
	words: (peripheral: Peripheral) => string,
	technician: string
): LinkRule<string> {
	return {
		code,
		level: 'device',
		broken({ device }, name) {
			const found = itemNamed(device.peripherals, name);
			return found && when(found) ? `${device.name}, ${found.name}: ${words(found)}` : null;
		},
		technician: ({ device }, name) => `The ${name} of ${device.name} ${technician}`
	};
}

/** What it is connected by: a dock, a cable. */
function carrier({ device }: Seat, name: string): Peripheral | undefined {
	const through = itemNamed(device.peripherals, name)?.through;
	return through ? itemNamed(device.peripherals, through) : undefined;
}

const byState = ({ state }: Peripheral) => state;
const byDriver = ({ driver }: Peripheral) => `driver ${driver}`;

/** What a monitor, headset, keyboard needs to work. The thing is its name. */
export const peripheralLinks: readonly LinkRule<string>[] = [
	{
		code: 'dock or cable fails',
		level: 'device',
		broken(seat, name) {
			const by = carrier(seat, name);
			return by && by.state !== 'works' ? `${seat.device.name}, ${by.name}: ${by.state}` : null;
		},
		technician: (seat, name) =>
			`The ${carrier(seat, name)?.name ?? ''}, by which the ${name} of ${seat.device.name} is connected, does not work.`
	},
	link('unplugged', ({ state }) => state === 'unplugged', byState, 'is not plugged in.'),
	link('broken', ({ state }) => state === 'broken', byState, 'is broken.'),
	link('driver missing', ({ driver }) => driver === 'missing', byDriver, 'has no driver.'),
	link(
		'driver too old',
		({ driver }) => driver === 'old',
		byDriver,
		'has a driver that is too old.'
	),
	link(
		'blocked',
		({ blocked }) => blocked,
		() => 'blocked',
		'is switched off in the settings.'
	),
	{
		code: 'update broke it',
		level: 'device',
		broken({ device }, name) {
			const update = breakingUpdate(device, name);
			return update ? `${device.name}, update ${update.name}: installed` : null;
		},
		technician: ({ device }, name) =>
			`The ${name} fails on ${device.name} since ${breakingUpdate(device, name)?.name ?? ''} was installed.`
	}
];
