import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device, PrinterOfDevice } from '../../model/index.ts';
import { addedPrinter, printerNamed, spoolerOf } from '../../symptoms/links/print.ts';
import { arg } from '../../verb.ts';
import { isAddress } from '../../rules/address.ts';
import { isSameName, withItem, withoutItem } from '../../rules/find.ts';
import { set } from './change.ts';
import { deviceVerb } from './device-verb.ts';

/** Printers as a computer knows them. */

const args = { printer: arg.text('printer', 'Name of the printer.') };

function printerOf(device: Device, name: string): PrinterOfDevice {
	const found = addedPrinter(device, name);
	if (found) return found;
	return refuse(`The printer ${name} is not added on ${device.name}.`, { http: 404 });
}

function put(
	work: Work,
	device: Device,
	printer: PrinterOfDevice,
	columns: Partial<PrinterOfDevice>
) {
	set(work, device, { printers: withItem(device.printers, printer, columns) });
}

export const addPrinter = deviceVerb({
	name: 'add_printer',
	say: 'add printer',
	label: 'Add printer',
	about: 'Adds a printer to a computer, at the address that it has.',
	args,
	run(work, device, { printer: name }) {
		const printer = printerNamed({ tables: work }, name);
		if (!printer) return refuse(`There is no printer "${name}".`, { http: 404 });
		if (addedPrinter(device, printer.name))
			refuse(`The printer ${printer.name} is added on ${device.name} already.`);
		if (spoolerOf(device)?.state !== 'running')
			refuse('The printer cannot be added: the Print Spooler does not answer.');
		const added: PrinterOfDevice = {
			printer: printer.name,
			address: printer.network.address,
			isDefault: device.printers.length === 0,
			queue: [],
			paused: false
		};
		set(work, device, { printers: [...device.printers, added] });
		return `Added the printer ${printer.name}`;
	}
});

export const removePrinter = deviceVerb({
	name: 'remove_printer',
	say: 'remove printer',
	label: 'Remove printer',
	about: 'Removes a printer from a computer, with what waits in its queue.',
	args,
	run(work, device, { printer: name }) {
		const printer = printerOf(device, name);
		set(work, device, { printers: withoutItem(device.printers, printer) });
		return `Removed the printer ${printer.printer}`;
	}
});

export const setPrinterAddress = deviceVerb({
	name: 'set_printer_address',
	say: 'set printer address',
	label: 'Correct address',
	about: 'Sets the address to which a computer sends what it prints on a printer.',
	args: { ...args, address: arg.text('address', 'The address.') },
	run(work, device, { printer: name, address }) {
		const printer = printerOf(device, name);
		if (!isAddress(address)) refuseField(null, 'address', `"${address}" is not an address.`);
		put(work, device, printer, { address });
		return `Set the address of ${printer.printer} to ${address}`;
	}
});

export const setDefaultPrinter = deviceVerb({
	name: 'set_default_printer',
	say: 'set default printer',
	label: 'Set as default',
	about: 'Makes a printer the one that a computer prints on unless another is chosen.',
	owner: true,
	args,
	when: (device, { printer = '' }) => addedPrinter(device, printer)?.isDefault === false,
	run(work, device, { printer: name }) {
		const chosen = printerOf(device, name);
		const printers = device.printers.map((one) => ({
			...one,
			isDefault: isSameName(one.printer, chosen.printer)
		}));
		set(work, device, { printers });
		return `Made ${chosen.printer} the default printer`;
	}
});

export const clearQueue = deviceVerb({
	name: 'clear_print_queue',
	say: 'clear print queue',
	label: 'Clear queue',
	about: 'Cancels all documents that wait for a printer on a computer.',
	args,
	when: (device, { printer = '' }) => !!addedPrinter(device, printer)?.queue.length,
	run(work, device, { printer: name }) {
		const printer = printerOf(device, name);
		if (spoolerOf(device)?.state === 'hung')
			refuse('The queue cannot be cleared: the Print Spooler does not respond.');
		put(work, device, printer, { queue: [] });
		return `Cleared the queue of ${printer.printer}`;
	}
});

export const resumePrinting = deviceVerb({
	name: 'resume_printing',
	say: 'resume printing',
	label: 'Resume printing',
	about: 'Goes on printing where it was paused on a computer.',
	owner: true,
	args,
	when: (device, { printer = '' }) => addedPrinter(device, printer)?.paused === true,
	run(work, device, { printer: name }) {
		const printer = printerOf(device, name);
		if (!printer.paused) refuse(`Printing to ${printer.printer} is not paused.`);
		put(work, device, printer, { paused: false });
		return `Resumed printing to ${printer.printer}`;
	}
});
