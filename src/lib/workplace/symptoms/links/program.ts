import { isSameName, itemNamed } from '../../rules/find.ts';
import type { Device, Software } from '../../model/index.ts';
import type { LinkRule } from '../link.ts';

/** The update that breaks a program or a peripheral while it is installed. */
export function breakingUpdate({ updates }: Device, name: string) {
	return updates.find(({ state, breaks }) => state === 'installed' && isSameName(breaks, name));
}

/** What a program shows its user while it is broken. */
const shown: Record<Exclude<Software['state'], 'works'>, (name: string) => string> = {
	crashes: (name) => `${name} closes by itself.`,
	'does not start': (name) => `${name} does not open.`,
	hangs: (name) => `${name} opens and then answers to nothing.`
};

function caller(device: Device, name: string): string {
	const state = itemNamed(device.software, name)?.state ?? 'does not start';
	return shown[state === 'works' ? 'crashes' : state](name);
}

/** A link that breaks a program for the given cause. */
function ofCause(
	code: string,
	cause: Software['cause'],
	technician: (name: string, device: Device) => string
): LinkRule<string> {
	return {
		code,
		level: 'device',
		broken({ device }, name) {
			const found = itemNamed(device.software, name);
			if (!found || found.state === 'works' || found.cause !== cause) return null;
			return `${device.name}, ${found.name}: ${found.state}${cause === 'none' ? '' : ` (${cause})`}`;
		},
		caller: ({ device }, name) => caller(device, name),
		technician: ({ device }, name) => technician(name, device)
	};
}

/** What a program on a device needs to work. The thing is its name. */
export const programLinks: readonly LinkRule<string>[] = [
	{
		code: 'program not installed',
		level: 'device',
		broken: ({ device }, name) =>
			itemNamed(device.software, name) ? null : `${device.name}, ${name}: not installed`,
		caller: (_seat, name) => `I do not have ${name}.`,
		technician: ({ device }, name) => `${name} is not installed on ${device.name}.`
	},
	{
		code: 'update broke it',
		level: 'device',
		broken({ device }, name) {
			const update = breakingUpdate(device, name);
			return update ? `${device.name}, update ${update.name}: installed` : null;
		},
		caller: ({ device }, name) => caller(device, name),
		technician: ({ device }, name) =>
			`${name} fails on ${device.name} since ${breakingUpdate(device, name)?.name ?? ''} was installed.`
	},
	ofCause(
		'installation damaged',
		'damaged installation',
		(name, device) => `The installation of ${name} on ${device.name} is damaged.`
	),
	ofCause(
		'version too old',
		'old version',
		(name, device) =>
			`${name} ${itemNamed(device.software, name)?.version ?? ''} on ${device.name} is too old.`
	),
	ofCause(
		'profile damaged',
		'damaged profile',
		(name, device) => `The user’s profile of ${name} on ${device.name} is damaged.`
	),
	ofCause(
		'add-in fails',
		'add-in',
		(name, device) => `An add-in makes ${name} fail on ${device.name}.`
	),
	ofCause(
		'cache damaged',
		'cache',
		(name, device) => `The cache of ${name} on ${device.name} is damaged.`
	),
	ofCause(
		'program fails',
		'none',
		(name, device) => `${name} on ${device.name} has failed and has to be started again.`
	)
];
