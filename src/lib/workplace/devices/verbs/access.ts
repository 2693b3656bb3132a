import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Account, Device } from '../../model/index.ts';
import { shareLinks } from '../../symptoms/links/share.ts';
import { firstBroken } from '../../symptoms/link.ts';
import { arg } from '../../verb.ts';
import { named } from '../../work.ts';
import { isSameName, withoutItem } from '../../rules/find.ts';
import { seatOf } from '../../rules/seat.ts';
import { set } from './change.ts';
import { deviceVerb } from './device-verb.ts';

/** Passwords that a device keeps, and drives that lead to shares. */

const program = arg.text(
	'program',
	'The program or service that uses it; `Windows` for all of them.'
);
const drive = arg.text('drive', 'Its letter: "S:".');

function keptFor(device: Device, name: string) {
	const found = device.credentials.find((one) => isSameName(one.program, name));
	return found ?? refuse(`${device.name} keeps no password for ${name}.`, { http: 404 });
}

export const removeStoredPassword = deviceVerb({
	name: 'remove_stored_password',
	say: 'remove stored password',
	label: 'Remove',
	about: 'Removes a password that a device keeps.',
	owner: true,
	of: 'all',
	args: { program },
	run(work, device, { program: name }) {
		const kept = keptFor(device, name);
		set(work, device, { credentials: withoutItem(device.credentials, kept) });
		return `Removed the password kept for ${kept.program}`;
	}
});

export const enterPassword = deviceVerb({
	name: 'enter_password',
	say: 'enter new password',
	label: 'Enter new password',
	about: 'The owner of a device enters the present password where an old one was kept.',
	by: 'hand',
	of: 'all',
	args: { program },
	run(work, device, { program: name }) {
		const kept = keptFor(device, name);
		const account = accountNamed(work, kept.account);
		const credentials = device.credentials.map((one) =>
			one === kept ? { ...one, password: account.password } : one
		);
		set(work, device, { credentials });
		return `Entered the present password for ${kept.program}`;
	}
});

function accountNamed(work: Work, login: string): Account {
	return named(work, 'account', login);
}

export const mapDrive = deviceVerb({
	name: 'map_drive',
	say: 'map drive',
	label: 'Map drive',
	about: 'Connects a drive of a device to a share, with the account of its user.',
	owner: true,
	args: { drive, share: arg.share('share', 'The share.') },
	run(work, device, { drive: given, share: name }) {
		const letter = letterOf(given);
		const share = named(work, 'share', name);
		const used = device.drives.find((one) => one.letter === letter);
		if (used?.connected && used.share !== share.name)
			refuse(`${letter} is connected to ${used.share}: disconnect it first.`);
		refuseUnreachable(work, device, share.name, share.path);
		const others = device.drives.filter((one) => one !== used);
		const mapped = { letter, share: share.name, connected: true };
		set(work, device, { drives: [...others, mapped] });
		return `Connected ${letter} to ${share.name}`;
	}
});

/** That a drive is not connected yet is what is mended just now. */
const beforeDrive = shareLinks.filter(({ code }) => code !== 'drive not connected');

function refuseUnreachable(work: Work, device: Device, share: string, path: string) {
	const broken = firstBroken(beforeDrive, seatOf(work, work.at, device), share);
	if (!broken) return;
	if (broken.level === 'permission') refuse(`${path}: access is denied.`);
	if (broken.code === 'old password stored') refuse(`${path}: the password is wrong.`);
	refuse(`${path}: the network path was not found.`);
}

export const disconnectDrive = deviceVerb({
	name: 'disconnect_drive',
	say: 'disconnect drive',
	label: 'Disconnect',
	about: 'Removes a drive of a device that leads to a share.',
	owner: true,
	args: { drive },
	run(work, device, { drive: given }) {
		const letter = letterOf(given);
		const found = device.drives.find((one) => one.letter === letter);
		if (!found) return refuse(`${device.name} has no drive ${letter}.`, { http: 404 });
		set(work, device, { drives: withoutItem(device.drives, found) });
		return `Disconnected ${letter}`;
	}
});

/** "s" and "S:" are "S:". */
function letterOf(given: string): string {
	const letter = /^\s*([a-z]):?\s*$/i.exec(given)?.[1];
	return letter ? `${letter.toUpperCase()}:` : refuse(`"${given}" is no letter of a drive.`);
}
