import type { Share } from '../../../model/index.ts';
import { firstBroken } from '../../../symptoms/link.ts';
import { shareLinks } from '../../../symptoms/links/share.ts';
import { isSameName } from '../../../rules/find.ts';
import type { ConsoleCommand } from '../command.ts';
import { lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';
import { shareAt } from './net-use.ts';

/** By its path, a share does not need the drive. */
const byPath = shareLinks.filter(({ code }) => code !== 'drive not connected');

function filesOf(prompt: Prompt, share: Share, path: string): string {
	const broken = firstBroken(byPath, prompt.seat, share.name);
	if (broken?.level === 'permission') return 'Access is denied.';
	if (broken?.code === 'old password stored') return 'The user name or password is incorrect.';
	if (broken) return 'The network path was not found.';
	const there = share.files.filter(({ deleted }) => deleted === null);
	const rows = there.map(({ name, versions }) => {
		const { date, time } = prompt.time(versions[0]?.at ?? 0);
		return `${date.padStart(10)}  ${time.padStart(11)}                    ${name}`;
	});
	return lines(` Directory of ${path}`, '', rows, `${String(there.length).padStart(16)} File(s)`);
}

function home({ account }: Prompt): string {
	const folders = ['Desktop', 'Documents', 'Downloads', 'Pictures'];
	return lines(
		` Directory of C:\\Users\\${account?.login ?? 'Administrator'}`,
		'',
		folders.map((name) => `    <DIR>          ${name}`),
		`${'0'.padStart(16)} File(s)`
	);
}

export const dir: ConsoleCommand = {
	names: ['dir', 'ls'],
	about: 'Shows what is in a shared folder or on a drive.',
	run(prompt, { names, words }) {
		const path = names[0] ?? words.find((word) => word.startsWith('\\\\'));
		if (path === undefined || /^c:/i.test(path)) return home(prompt);
		if (path.startsWith('\\\\')) {
			const share = shareAt(prompt, path);
			return share ? filesOf(prompt, share, path) : 'The network path was not found.';
		}
		const letter = `${path.charAt(0).toUpperCase()}:`;
		const drive =
			/^[a-z]:/i.test(path) && prompt.device.drives.find((one) => one.letter === letter);
		if (!drive)
			return /^[a-z]:/i.test(path)
				? 'The system cannot find the path specified.'
				: 'File Not Found';
		const share = prompt.work.all('shares').find(({ name }) => isSameName(name, drive.share));
		if (!drive.connected || !share) return 'The system cannot find the path specified.';
		return filesOf(prompt, share, `${letter}\\`);
	}
};
