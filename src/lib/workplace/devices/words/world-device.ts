import {
	choice,
	dictionary,
	either,
	flag,
	list,
	number,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import * as parts from './world-parts.ts';

const { nameText, address } = parts;

/** A device in a world file: only what differs from a healthy one is written. */
export const worldDevice = record('device', 'A computer, a phone or a printer.', {
	name: nameText('Its name, which no other device has: PC-114.'),
	kind: optional(choice('What it is; a desktop unless said.', parts.kinds)),
	owner: optional(nameText('Who uses it: logon name, name or mail address; nobody unless said.')),
	tag: optional(nameText('Its asset tag.')),
	model: optional(nameText('Make and model.')),
	serial: optional(nameText('Its serial number.')),
	place: optional(nameText('Where it stands.')),
	warranty: optional(
		text('Last day of its warranty, as "2027-06-30"; two years from now unless said.', {
			pattern: '^\\d{4}-\\d{2}-\\d{2}$',
			form: 'a date'
		})
	),
	system: optional(nameText('Its operating system; Windows 11 Pro unless said.')),
	power: optional(
		choice('Whether it runs.', ['on', 'off', 'does not start', 'asks for recovery key'])
	),
	'stop error': optional(text('What its blue screen said last.', { max: 200 })),
	'running for': optional(whole('Days since it was started.', 0, 1000)),
	joined: optional(flag('Whether it is in the domain; computers are.')),
	connection: optional(choice('How it is connected.', ['cable', 'wifi', 'mobile', 'none'])),
	cable: optional(choice('Its network cable.', ['plugged', 'unplugged', 'broken'])),
	wifi: optional(choice('Its Wi-Fi.', ['on', 'off'])),
	'wifi network': optional(nameText('The Wi-Fi that it joins.')),
	'wifi password': optional(choice('The password that it keeps for the Wi-Fi.', ['right', 'old'])),
	address: optional(
		text('Its IP address; `none` is none, `self-assigned` one that nobody gave to it.', {
			pattern: '^(none|self-assigned|(\\d{1,3}\\.){3}\\d{1,3})$',
			form: 'an IP address, `none` or `self-assigned`'
		})
	),
	dhcp: optional(flag('It asks the network for its address; true unless said.')),
	mask: optional(address('Its subnet mask.')),
	gateway: optional(address('Its default gateway.')),
	dns: optional(list('Its DNS servers.', address('An address.'), { max: 4 })),
	mac: optional(
		text('Its physical address.', {
			pattern: '^([0-9A-F]{2}-){5}[0-9A-F]{2}$',
			form: 'a MAC address'
		})
	),
	'dns cache': optional(
		dictionary('Names of hosts that its DNS cache has wrong.', null, address('The wrong address.'))
	),
	site: optional(
		choice('Where it is: from home, what is internal needs the VPN.', ['office', 'home'])
	),
	vpn: optional(choice('Its VPN client; laptops have one.', ['none', 'disconnected', 'connected'])),
	'vpn certificate': optional(choice('Its certificate for the VPN.', ['valid', 'expired'])),
	proxy: optional(nameText('A proxy that does not answer.')),
	isolated: optional(flag('Cut off from the network because of malware.')),
	disk: optional(
		record('disk', 'Its disk.', {
			size: optional(number('In gigabytes; 256 unless said.', 1, 100_000)),
			free: optional(number('Gigabytes that are free; half of it unless said.', 0, 100_000)),
			state: optional(choice('How it is.', ['healthy', 'errors', 'failing']))
		})
	),
	memory: optional(
		record('memory', 'Its memory.', {
			size: optional(number('In gigabytes; 16 unless said.', 1, 1_000)),
			used: optional(number('Gigabytes that the system itself uses.', 0, 1_000))
		})
	),
	'system files': optional(choice('Files of its system.', ['intact', 'damaged'])),
	software: optional(
		list('Programs, beyond or instead of the ones that every computer has.', parts.software)
	),
	updates: optional(list('Updates, the newest first.', parts.update)),
	services: optional(
		dictionary(
			'Services of the operating system that are not as usual, by short name: `Spooler: stopped`.',
			null,
			choice('How it is.', ['running', 'stopped', 'hung', 'disabled'])
		)
	),
	processes: optional(list('Processes, beyond the usual ones.', parts.process)),
	peripherals: optional(
		list('Peripherals, beyond or instead of the usual ones.', parts.peripheral)
	),
	printers: optional(
		list(
			'Printers that it prints on. The first one is the default.',
			either('A printer.', nameText('Name of the printer.'), parts.addedPrinter)
		)
	),
	drives: optional(
		dictionary(
			'Drives by letter: `"S:": Finance`.',
			null,
			either('A share.', nameText('Name of the share.'), parts.drive)
		)
	),
	'stored passwords': optional(list('Passwords that it keeps.', parts.storedPassword)),
	'groups at logon': optional(
		list(
			'The groups that its owner had at the last logon; as they are now unless said.',
			nameText('A group.')
		)
	),
	'printer state': optional(
		choice('Of a printer.', ['ready', 'off', 'paper jam', 'no paper', 'no toner'])
	),
	offline: optional(flag('Of a printer: it is set to offline.'))
});
export type WorldDevice = TypeOf<typeof worldDevice>;

declare module '#lib/kernel/world.ts' {
	interface World {
		devices?: readonly WorldDevice[];
	}
}
