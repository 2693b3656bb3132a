import { isSameName, itemNamed } from '../../rules/find.ts';
import type { Seat } from '../../rules/seat.ts';
import type { Daemon, Device, PrinterOfDevice } from '../../model/index.ts';
import { about, type LinkRule } from '../link.ts';
import { wayLinks, type Way } from './reach.ts';

/** The thing is the name of the printer. */
type PrintLink = LinkRule<string>;

export function spoolerOf({ daemons }: Device): Daemon | undefined {
	return itemNamed(daemons, 'Spooler');
}

/** The printer as the device knows it. */
export function addedPrinter({ printers }: Device, name: string): PrinterOfDevice | undefined {
	return printers.find(({ printer }) => isSameName(printer, name));
}

/** The printer itself. */
export function printerNamed({ tables }: Pick<Seat, 'tables'>, name: string): Device | undefined {
	return tables.all('devices').find((one) => one.kind === 'printer' && isSameName(one.name, name));
}

function ofSpooler(code: string, state: Daemon['state'], words: string): PrintLink {
	return {
		code,
		level: 'device',
		broken: ({ device }) =>
			spoolerOf(device)?.state === state ? `${device.name}, service Spooler: ${state}` : null,
		technician: ({ device }) => `The Print Spooler of ${device.name} ${words}`
	};
}

function ofAdded(
	code: string,
	state: (added: PrinterOfDevice, seat: Seat) => string | null,
	technician: (device: Device, name: string) => string
): PrintLink {
	return {
		code,
		level: 'device',
		broken(seat, name) {
			const added = addedPrinter(seat.device, name);
			const found = added ? state(added, seat) : null;
			return found === null ? null : `${seat.device.name}, printer ${name}: ${found}`;
		},
		technician: ({ device }, name) => technician(device, name)
	};
}

/** A link that the printer itself breaks. */
function ofPrinter(
	code: string,
	broken: (printer: Device) => boolean,
	state: string,
	caller: string | null,
	technician: string
): PrintLink {
	return {
		code,
		level: 'service',
		broken(seat, name) {
			const printer = printerNamed(seat, name);
			return printer && broken(printer) ? `printer ${printer.name}: ${state}` : null;
		},
		...(caller !== null && { caller: () => caller }),
		technician: (_seat, name) => `The printer ${name} ${technician}`
	};
}

function isStuck({ queue }: PrinterOfDevice): boolean {
	return queue[0]?.state === 'error';
}

const onDevice: readonly PrintLink[] = [
	ofSpooler('spooler stopped', 'stopped', 'is stopped.'),
	ofSpooler('spooler hung', 'hung', 'hangs: it runs and does nothing.'),
	{
		code: 'printer not added',
		level: 'device',
		broken: ({ device }, name) =>
			addedPrinter(device, name) ? null : `${device.name}, printer ${name}: not added`,
		caller: (_seat, name) => `I cannot choose ${name} when I print.`,
		technician: ({ device }, name) => `The printer ${name} is not added on ${device.name}.`
	},
	ofAdded(
		'printing paused',
		({ paused }) => (paused ? 'paused' : null),
		(device, name) => `Printing to ${name} is paused on ${device.name}.`
	),
	ofAdded(
		'queue stuck',
		(added) => (isStuck(added) ? `“${added.queue[0]?.document ?? ''}” in error` : null),
		(device, name) => `A document in error holds up the queue of ${name} on ${device.name}.`
	)
];

const wrongAddress: PrintLink = {
	...ofAdded(
		'printer address wrong',
		({ printer, address }, seat) => {
			const right = printerNamed(seat, printer)?.network.address ?? address;
			return address === right ? null : `address ${address}, it has ${right}`;
		},
		(device, name) => `${device.name} prints to an address that ${name} no longer has.`
	),
	level: 'network'
};

const itself: readonly PrintLink[] = [
	ofPrinter(
		'printer off',
		({ power, printer }) => power !== 'on' || printer?.state === 'off',
		'off',
		null,
		'is switched off.'
	),
	ofPrinter(
		'printer unplugged',
		({ network }) => network.connection === 'cable' && network.cable !== 'plugged',
		'network cable not plugged in',
		null,
		'has no network: its cable is unplugged or broken.'
	),
	ofPrinter(
		'printer offline',
		({ printer }) => printer?.offline ?? false,
		'offline',
		null,
		'is set to offline.'
	),
	ofPrinter(
		'paper jam',
		({ printer }) => printer?.state === 'paper jam',
		'paper jam',
		'A light blinks at the printer, and nothing comes out.',
		'has a paper jam.'
	),
	ofPrinter(
		'no paper',
		({ printer }) => printer?.state === 'no paper',
		'no paper',
		'A light blinks at the printer, and nothing comes out.',
		'is out of paper.'
	),
	ofPrinter(
		'no toner',
		({ printer }) => printer?.state === 'no toner',
		'no toner',
		'The pages come out empty.',
		'is out of toner.'
	)
];

/** Printers are in the office's network, and reached by address. */
function toPrinter(name: string, { device }: Seat): Way {
	const address = addedPrinter(device, name)?.address ?? '';
	return { host: '', address, internal: true, web: false };
}

/** What printing on a printer needs, once the device runs. The thing is the printer's name. */
export const printLinks: readonly PrintLink[] = [
	...onDevice,
	...about(wayLinks, toPrinter),
	wrongAddress,
	...itself
];
