import {
	choice,
	dictionary,
	flag,
	list,
	name,
	number,
	oneOrMany,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import { causes } from '../../symptoms/codes.ts';
import { tryings } from '../../symptoms/trying.ts';
import { address, nameText } from './world-parts.ts';

/** What conditions ask of devices. */

const programStates = [
	'installed',
	'missing',
	'open',
	'closed',
	'works',
	'crashes',
	'does not start',
	'hangs'
] as const;
const partStates = [
	'works',
	'broken',
	'unplugged',
	'blocked',
	'driver fine',
	'driver missing',
	'driver old',
	'driver faulty'
] as const;

const deviceWants = record(
	'device condition',
	'A device.',
	{
		is: name('device', 'The device.'),
		power: optional(
			oneOrMany(
				choice('Whether it runs.', ['on', 'off', 'does not start', 'asks for recovery key'])
			)
		),
		owner: optional(name('account', 'Who uses it.', ['nobody'])),
		address: optional(
			text('Its IP address; `none`, or `self-assigned` where nobody gave it one.', {
				pattern: '^(none|self-assigned|(\\d{1,3}\\.){3}\\d{1,3})$',
				form: 'an IP address, `none` or `self-assigned`'
			})
		),
		gateway: optional(address('Its default gateway.')),
		dns: optional(list('All of its DNS servers.', address('An address.'), { max: 4 })),
		'dns cache empty': optional(flag('Nothing wrong is in its DNS cache.')),
		dhcp: optional(flag('It asks the network for its address.')),
		connection: optional(
			oneOrMany(choice('How it is connected.', ['cable', 'wifi', 'mobile', 'none']))
		),
		cable: optional(oneOrMany(choice('Its cable.', ['plugged', 'unplugged', 'broken']))),
		wifi: optional(choice('Its Wi-Fi.', ['on', 'off'])),
		'wifi password': optional(choice('The password that it keeps for it.', ['right', 'old'])),
		vpn: optional(oneOrMany(choice('Its VPN.', ['none', 'disconnected', 'connected']))),
		'vpn certificate': optional(choice('Its certificate.', ['valid', 'expired'])),
		proxy: optional(text('Its proxy, or `none`.', { max: 100 })),
		isolated: optional(flag('Cut off from the network.')),
		joined: optional(flag('It is in the domain.')),
		trust: optional(choice('Whether the domain still knows it.', ['intact', 'lost'])),
		services: optional(
			dictionary(
				'Services of the operating system: `Spooler: running`.',
				null,
				choice('How it is.', ['running', 'stopped', 'hung', 'disabled'])
			)
		),
		processes: optional(
			dictionary('Processes by name.', null, choice('Whether it runs.', ['running', 'ended']))
		),
		malware: optional(flag('Malware runs on it.')),
		software: optional(dictionary('Programs by name.', null, choice('How it is.', programStates))),
		versions: optional(
			dictionary('Versions of programs by name: their beginning.', null, nameText('A version.'))
		),
		peripherals: optional(
			dictionary('Parts by name.', null, oneOrMany(choice('How it is.', partStates)))
		),
		printers: optional(
			dictionary(
				'Printers by name.',
				null,
				choice('Whether it prints there.', ['added', 'missing'])
			)
		),
		'printer addresses': optional(
			dictionary('The addresses that it prints to, by printer.', null, address('An address.'))
		),
		'default printer': optional(name('device', 'The printer that it prints on.', ['none'])),
		'queue empty': optional(flag('No document waits for a printer.')),
		'printer state': optional(
			oneOrMany(choice('Of a printer.', ['ready', 'off', 'paper jam', 'no paper', 'no toner']))
		),
		offline: optional(flag('Of a printer: it is set to offline.')),
		drives: optional(
			dictionary(
				'Drives by letter: the share to which it is connected, or `none`.',
				null,
				name('share', 'The share.', ['none'])
			)
		),
		'stored passwords': optional(choice('Those that it keeps.', ['right', 'old', 'none'])),
		updates: optional(
			dictionary('Updates by name.', null, choice('How it is.', ['installed', 'failed', 'removed']))
		),
		'disk free at least': optional(number('Gigabytes that are free.', 0, 100_000)),
		'disk state': optional(choice('Its disk.', ['healthy', 'errors', 'failing'])),
		'system files': optional(choice('Files of its system.', ['intact', 'damaged'])),
		restarted: optional(flag('Started again since the run began.')),
		'changed at most': optional(
			whole('How many changes were made to it since the run began.', 0, 1000)
		)
	},
	1
);

const symptomWants = record(
	'symptom condition',
	'What works for a person at a device, and what keeps it from working.',
	{
		of: name('person', 'Who tries it.'),
		on: optional(name('device', 'At which device: their own computer unless said.')),
		trying: choice('What they try.', tryings),
		name: optional(
			text('Which printer, share, program, service or peripheral; any of them unless said.', {
				max: 100
			})
		),
		none: optional(flag('`true`: it works; `false`: it does not.')),
		because: optional(oneOrMany(choice('What breaks it first.', causes)))
	},
	1
);

const consoleWants = record(
	'console condition',
	'A line that was typed at a command prompt since the run began.',
	{
		on: optional(name('device', 'On which device.')),
		command: text('The command, without what follows: `ipconfig`.', { max: 100 }),
		with: optional(text('What follows contains this: `/all`.', { max: 200 })),
		by: optional(name('person', 'Who typed it.')),
		'before the first change': optional(
			flag('Before anything was changed on that device: evidence first.')
		)
	},
	1
);

export const deviceFactWords = {
	device: optional(deviceWants),
	symptom: optional(symptomWants),
	console: optional(consoleWants)
};
export type DeviceWants = TypeOf<typeof deviceWants>;
export type SymptomWants = TypeOf<typeof symptomWants>;
export type ConsoleWants = TypeOf<typeof consoleWants>;
