import { symptomOf } from '../../../symptoms/symptoms.ts';
import { disconnectDrive, mapDrive } from '../../verbs/access.ts';
import { isSameName } from '../../../rules/find.ts';
import type { Typed } from '../command.ts';
import { columns, lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';
import { completed, netError, systemError } from './net-error.ts';

const widths = [12, 9, 25, 26];

/** The share of this path; what lies below it does not count. */
export function shareAt({ work }: Prompt, path: string) {
	const wanted = path.toLowerCase().replace(/\\+$/, '');
	return work
		.all('shares')
		.find(
			(one) => isSameName(one.path, wanted) || wanted.startsWith(`${one.path.toLowerCase()}\\`)
		);
}

function listed(prompt: Prompt): string {
	const { drives } = prompt.device;
	if (drives.length === 0)
		return lines('New connections will be remembered.', '', 'There are no entries in the list.');
	const all = drives.map(({ letter, share: name, connected }) => {
		const path = prompt.work.all('shares').find((one) => isSameName(one.name, name))?.path ?? name;
		const { works } = symptomOf(prompt.seat, 'share', name);
		const state = !connected ? 'Disconnected' : works ? 'OK' : 'Unavailable';
		return columns(widths, [state, letter, path, 'Microsoft Windows Network']);
	});
	return lines(
		'New connections will be remembered.',
		'',
		columns(widths, ['Status', 'Local', 'Remote', 'Network']),
		'-'.repeat(79),
		all,
		completed
	);
}

export function netUse(prompt: Prompt, { names, options }: Typed): string {
	const [, letter, path] = names;
	if (letter === undefined) return listed(prompt);
	if (options.has('/delete') || options.has('/d')) {
		const reason = prompt.change(disconnectDrive, { drive: letter });
		return reason
			? netError('The network connection could not be found.', 2250)
			: `${letter.toUpperCase()} was deleted successfully.`;
	}
	const share = path === undefined ? undefined : shareAt(prompt, path);
	if (!share) return systemError('The network name cannot be found.', 67);
	const reason = prompt.change(mapDrive, { drive: letter, share: share.name });
	if (reason === null) return completed;
	const [number, message] = errorOf(reason);
	return systemError(message, number);
}

/** The numbers of Windows for what the verb refuses. */
function errorOf(reason: string): readonly [number, string] {
	if (reason.includes('denied')) return [5, 'Access is denied.'];
	if (reason.includes('password')) return [86, 'The specified network password is not correct.'];
	if (reason.includes('not found')) return [53, 'The network path was not found.'];
	return [85, 'The local device name is already in use.'];
}
