import type { Drive, PrinterOfDevice, StoredPassword } from '../../model/index.ts';
import type { WorldDevice } from '../words/world-device.ts';
import type { Founded } from './founded.ts';

/** What a device has of others: printers, shares, passwords. */

/** `find`: name and address of the printer that is meant. */
export function printersOf(
	{ printers = [] }: WorldDevice,
	find: (name: string) => { name: string; address: string }
): readonly PrinterOfDevice[] {
	return printers.map((given, n) => {
		const added = typeof given === 'string' ? { printer: given } : given;
		const found = find(added.printer);
		return {
			printer: found.name,
			address: added.address ?? found.address,
			isDefault: n === 0,
			paused: added.paused ?? false,
			queue: (added.queue ?? []).map(({ document, state = 'waiting' }) => ({ document, state }))
		};
	});
}

export function drivesOf({ drives = {} }: WorldDevice): readonly Drive[] {
	return Object.entries(drives).map(([letter, given]) => {
		const { share, connected = true } = typeof given === 'string' ? { share: given } : given;
		return { letter: `${letter.charAt(0).toUpperCase()}:`, share, connected };
	});
}

/** Passwords are numbered: an old one is the one before the present one. */
export function credentialsOf(
	{ 'stored passwords': given = [] }: WorldDevice,
	owner: string | null,
	founded: Founded
): readonly StoredPassword[] {
	return given.flatMap(({ program, account: name, password = 'right' }) => {
		const account = name === undefined ? owner : founded.login(name);
		return account === null ? [] : [{ account, program, password: founded.password(password) }];
	});
}
