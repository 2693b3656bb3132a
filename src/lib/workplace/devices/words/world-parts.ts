import { choice, flag, list, number, optional, record, text } from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';

export function nameText(about: string) {
	return text(about, { max: 100 });
}

export function address(about: string) {
	return text(about, { pattern: '^(\\d{1,3}\\.){3}\\d{1,3}$', form: 'an IP address' });
}

export const kinds = ['laptop', 'desktop', 'phone', 'tablet', 'printer', 'server'] as const;
export const softwareStates = ['works', 'crashes', 'does not start', 'hangs'] as const;
export const softwareCauses = [
	'none',
	'damaged installation',
	'damaged profile',
	'add-in',
	'old version',
	'cache'
] as const;
export const peripheralKinds = [
	'monitor',
	'dock',
	'keyboard',
	'mouse',
	'webcam',
	'headset',
	'charger',
	'battery',
	'cable',
	'disk',
	'display',
	'network adapter'
] as const;

export const software = record('program', 'A program.', {
	name: nameText('Its name.'),
	version: optional(nameText('Its version.')),
	installed: optional(flag('`false`: it is not there, although every computer has it.')),
	state: optional(choice('What it does when it is used.', softwareStates)),
	cause: optional(choice('What has to be mended.', softwareCauses)),
	licence: optional(nameText('The licence that its user needs.')),
	running: optional(flag('It is open.'))
});

export const update = record('update', 'An update of the system.', {
	name: nameText('Its name: KB5048685.'),
	'days ago': optional(number('When it was installed; 7 unless said.', 0, 1000)),
	state: optional(choice('Installed unless said.', ['installed', 'failed', 'removed'])),
	breaks: optional(nameText('The program or peripheral that fails while it is installed.'))
});

export const process = record('process', 'A process.', {
	name: nameText('Its name: "invoice.exe".'),
	memory: optional(number('In megabytes; 60 unless said.', 1, 1_000_000)),
	cpu: optional(number('Percent of the processor; 1 unless said.', 0, 100)),
	state: optional(choice('Running unless said.', ['running', 'not responding'])),
	'starts itself': optional(flag('It begins again when the device is restarted.')),
	malware: optional(flag('It is malware.'))
});

export const peripheral = record(
	'peripheral',
	'A part of the device, or something connected to it.',
	{
		kind: choice('What it is.', peripheralKinds),
		name: optional(nameText('Its name; its kind unless said.')),
		state: optional(choice('Works unless said.', ['works', 'broken', 'unplugged'])),
		driver: optional(
			choice('`faulty`: its newest driver crashes the device.', [
				'fine',
				'missing',
				'old',
				'faulty',
				'none needed'
			])
		),
		blocked: optional(flag('Switched off in the settings: camera shutter, muted.')),
		through: optional(nameText('The dock or cable by which it is connected.'))
	}
);

export const addedPrinter = record('printer of a device', 'A printer that the device prints on.', {
	printer: nameText('Name of the printer.'),
	address: optional(address('The address that it prints to; the printer’s unless said.')),
	paused: optional(flag('Printing is paused.')),
	queue: optional(
		list(
			'Documents that wait.',
			record('document', 'A document that waits.', {
				document: nameText('Its name.'),
				state: optional(choice('Waiting unless said.', ['waiting', 'printing', 'error']))
			})
		)
	)
});

export const drive = record('drive', 'A drive that leads to a share.', {
	share: nameText('Name of the share.'),
	connected: optional(flag('True unless said.'))
});

export const storedPassword = record('stored password', 'A password that a device keeps.', {
	program: nameText('The program or service that uses it; `Windows` for all of them.'),
	account: optional(nameText('Whose it is; the owner’s unless said.')),
	password: optional(choice('Whether it is the present one.', ['right', 'old']))
});

export type WorldSoftware = TypeOf<typeof software>;
export type WorldPeripheral = TypeOf<typeof peripheral>;
