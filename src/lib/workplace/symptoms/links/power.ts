import type { Device } from '../../model/index.ts';
import type { LinkRule } from '../link.ts';

/** A link that the device itself breaks. */
export function ofDevice(
	code: string,
	state: (device: Device) => string | null,
	caller: string | null,
	technician: (device: Device) => string
): LinkRule {
	return {
		code,
		level: 'device',
		broken: ({ device }) => {
			const found = state(device);
			return found === null ? null : `${device.name}, ${found}`;
		},
		...(caller !== null && { caller: () => caller }),
		technician: ({ device }) => technician(device)
	};
}

/** The charger that gives no power to a laptop that is not on. */
function brokenCharger({ kind, peripherals }: Device) {
	if (kind !== 'laptop') return undefined;
	return peripherals.find((one) => one.kind === 'charger' && one.state !== 'works');
}

/** Why it does not come up, in the order in which one looks. */
export const powerLinks: readonly LinkRule[] = [
	ofDevice(
		'no power',
		(device) => {
			const charger = device.power === 'on' ? undefined : brokenCharger(device);
			return charger ? `${charger.name}: ${charger.state}` : null;
		},
		'It is dead: no light, nothing on the screen.',
		({ name }) => `${name} gets no power from its charger.`
	),
	ofDevice(
		'disk failed',
		({ power, disk }) =>
			power === 'does not start' && disk.state === 'failing' ? 'disk: failing' : null,
		'It stops with white text on black and does not go on.',
		({ name }) => `${name} does not start because its disk fails.`
	),
	ofDevice(
		'does not start',
		({ power, disk, stopError }) =>
			power === 'does not start' && disk.state !== 'failing'
				? `power: does not start${stopError && ` (${stopError})`}`
				: null,
		'A blue screen comes up each time I switch it on.',
		({ name, stopError }) => `${name} does not start${stopError && `: ${stopError}`}.`
	),
	ofDevice(
		'recovery key wanted',
		({ power }) => (power === 'asks for recovery key' ? 'power: asks for recovery key' : null),
		'It asks for a recovery key of 48 digits.',
		({ name }) => `${name} asks for the recovery key of its encrypted disk.`
	),
	ofDevice(
		'switched off',
		({ power }) => (power === 'off' ? 'power: off' : null),
		'The screen is black, and nothing happens.',
		({ name }) => `${name} is switched off.`
	)
];
