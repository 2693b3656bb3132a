import type { Device } from '../../model/index.ts';
import { ofDevice } from './power.ts';
import type { LinkRule } from '../link.ts';

/** A link of the way from a device into a network. */
function ofNetwork(
	code: string,
	state: (device: Device) => string | null,
	technician: (device: Device) => string,
	caller: string | null = null
): LinkRule {
	return { ...ofDevice(code, state, caller, technician), level: 'network' };
}

function adapter({ peripherals }: Device) {
	return peripherals.find(({ kind }) => kind === 'network adapter');
}

/** Cable, radio and adapter: without them there is no network at all. */
export const mediaLinks: readonly LinkRule[] = [
	ofNetwork(
		'isolated',
		({ network }) => (network.isolated ? 'network: isolated' : null),
		({ name }) => `${name} is isolated from the network.`,
		'A message says that IT has cut my device off.'
	),
	ofNetwork(
		'network adapter fails',
		(device) => {
			const found = adapter(device);
			const fails = found && (found.state !== 'works' || found.driver === 'missing');
			return fails ? `${found.name}: ${found.state}, driver ${found.driver}` : null;
		},
		(device) => `The ${adapter(device)?.name ?? 'network adapter'} of ${device.name} does not work.`
	),
	ofNetwork(
		'not connected',
		({ network }) => (network.connection === 'none' ? 'connection: none' : null),
		({ name }) => `${name} is connected to no network.`
	),
	ofNetwork(
		'cable unplugged',
		({ network }) =>
			network.connection === 'cable' && network.cable === 'unplugged' ? 'cable: unplugged' : null,
		({ name }) => `The network cable of ${name} is not plugged in.`
	),
	ofNetwork(
		'cable broken',
		({ network }) =>
			network.connection === 'cable' && network.cable === 'broken' ? 'cable: broken' : null,
		({ name }) => `The network cable of ${name} is broken: there is no link.`
	),
	ofNetwork(
		'Wi-Fi off',
		({ network }) => (network.connection === 'wifi' && !network.wifi.on ? 'Wi-Fi: off' : null),
		({ name }) => `Wi-Fi is switched off on ${name}.`
	),
	ofNetwork(
		'old Wi-Fi password',
		({ network }) =>
			network.connection === 'wifi' && network.wifi.password === 'old'
				? 'Wi-Fi password: old'
				: null,
		({ name, network }) => `${name} tries to join ${network.wifi.name} with an old password.`
	)
];
