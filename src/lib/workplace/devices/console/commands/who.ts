import { groupsOf } from '../../../services/rules/share-access.ts';
import type { ConsoleCommand } from '../command.ts';
import { columns, lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';

/** The groups with which the user of a device works: those of the last logon. */
export function groupsAtLogon({ work, account, device }: Prompt): readonly string[] {
	if (!account) return [];
	return device.groupsAtLogon ?? groupsOf(work, account.login);
}

function groupTable(prompt: Prompt): string[] {
	const all = [
		['Everyone', 'Well-known group'],
		['BUILTIN\\Users', 'Alias'],
		...groupsAtLogon(prompt).map((name) => [`${prompt.authority}\\${name}`, 'Group'])
	];
	const widths = [44, 16, 50];
	return [
		'',
		'GROUP INFORMATION',
		'-----------------',
		'',
		columns(widths, ['Group Name', 'Type', 'Attributes']),
		widths.map((width) => '='.repeat(width)).join(' '),
		...all.map(([name = '', type = '']) =>
			columns(widths, [name, type, 'Mandatory group, Enabled by default, Enabled group'])
		)
	];
}

export const whoami: ConsoleCommand = {
	names: ['whoami'],
	about: 'Shows who is logged on (/user, /groups).',
	run(prompt, { options }) {
		const user = prompt.user.toLowerCase();
		if (options.has('/groups') || options.has('/all')) return lines(groupTable(prompt));
		if (options.has('/user'))
			return lines(
				'',
				'USER INFORMATION',
				'----------------',
				'',
				'User Name',
				'='.repeat(user.length),
				user
			);
		const wrong = [...options][0];
		return wrong
			? `ERROR: Invalid argument/option - '${wrong}'.\nType "WHOAMI /?" for usage.`
			: user;
	}
};

export const hostname: ConsoleCommand = {
	names: ['hostname'],
	about: 'Shows the name of this computer.',
	run: ({ device }) => device.name
};
