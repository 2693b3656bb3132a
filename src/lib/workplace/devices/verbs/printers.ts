import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device, PrinterState } from '../../model/index.ts';
import { set } from './change.ts';
import { deviceVerb } from './device-verb.ts';

/** What one does at a printer itself. */

function put(work: Work, device: Device, state: Partial<PrinterState>) {
	if (device.printer) set(work, device, { printer: { ...device.printer, ...state } });
}

export const clearPaperJam = deviceVerb({
	name: 'clear_paper_jam',
	say: 'clear paper jam',
	label: 'Clear paper jam',
	about: 'Takes jammed paper out of a printer.',
	by: 'hand',
	of: 'printers',
	when: ({ printer }) => printer?.state === 'paper jam',
	run(work, device) {
		if (device.printer?.state !== 'paper jam') refuse(`No paper is jammed in ${device.name}.`);
		put(work, device, { state: 'ready' });
		return 'Cleared the paper jam';
	}
});

export const refillPrinter = deviceVerb({
	name: 'refill_printer',
	say: 'refill printer',
	label: 'Refill',
	about: 'Puts paper or toner into a printer.',
	by: 'hand',
	of: 'printers',
	when: ({ printer }) => printer?.state === 'no paper' || printer?.state === 'no toner',
	run(work, device) {
		const state = device.printer?.state;
		if (state !== 'no paper' && state !== 'no toner') refuse(`${device.name} has paper and toner.`);
		put(work, device, { state: 'ready' });
		return state === 'no paper' ? 'Put in paper' : 'Put in toner';
	}
});

export const setPrinterOnline = deviceVerb({
	name: 'set_printer_online',
	say: 'set printer online',
	label: 'Set online',
	about: 'Sets a printer online again.',
	of: 'printers',
	when: ({ printer }) => printer?.offline ?? false,
	run(work, device) {
		if (!device.printer?.offline) refuse(`${device.name} is online.`);
		put(work, device, { offline: false });
		return 'Switched to online';
	}
});
