import type { Account } from '../../../model/index.ts';
import { groupsOf } from '../../../services/rules/share-access.ts';
import { rowNamed } from '../../../names.ts';
import { policyOf } from '../../../rules/seat.ts';
import { reachesDomain } from '../../verbs/system.ts';
import type { ConsoleCommand, Typed } from '../command.ts';
import { labelled, lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';
import { completed, netError, systemError } from './net-error.ts';
import { startOf, stopOf } from './net-service.ts';
import { netUse } from './net-use.ts';

const DAY = 86_400_000;
const never = 'Never';

function activeWords({ enabled, locked }: Account): string {
	if (!enabled) return 'No';
	return locked === null ? 'Yes' : 'Locked';
}

function accountLines(prompt: Prompt, account: Account): string {
	const { work } = prompt;
	const days = policyOf(work).passwordDays;
	const when = (at: number | null) => (at === null ? never : prompt.time(at).both);
	const expires = account.passwordExpires && days > 0 ? account.passwordSet + days * DAY : null;
	const [first = '', ...others] = groupsOf(work, account.login).map((name) => `*${name}`);
	return lines(
		labelled('User name', account.login),
		labelled('Full Name', account.name),
		labelled('Comment', account.about),
		labelled('Account active', activeWords(account)),
		labelled('Account expires', when(account.expires)),
		'',
		labelled('Password last set', when(account.passwordSet)),
		labelled('Password expires', when(expires)),
		labelled('Password required', 'Yes'),
		labelled('User may change password', 'Yes'),
		'',
		labelled('Workstations allowed', 'All'),
		labelled('Logon hours allowed', 'All'),
		'',
		labelled('Global Group memberships', first),
		others.map((name) => labelled('', name)),
		completed
	);
}

function netUser(prompt: Prompt, { names, options }: Typed): string {
	const [, name, password] = names;
	const changes = [...options].some((option) => option !== '/domain');
	if (changes || password !== undefined) return systemError('Access is denied.', 5);
	if (!options.has('/domain')) {
		if (name === undefined)
			return lines(
				'',
				`User accounts for \\\\${prompt.device.name}`,
				'',
				'-'.repeat(79),
				'Administrator            DefaultAccount           Guest',
				completed
			);
		return netError('The user name could not be found.', 2221);
	}
	const { domain, suffix } = policyOf(prompt.work);
	if (!domain || !prompt.device.domain || !reachesDomain(prompt.work, prompt.device))
		return systemError(
			'The specified domain either does not exist or could not be contacted.',
			1355
		);
	const head = [`The request will be processed at a domain controller for domain ${suffix}.`, ''];
	if (name === undefined)
		return lines(
			head,
			prompt.work.all('accounts').map(({ login }) => login),
			completed
		);
	const account = rowNamed(prompt.work, 'account', name);
	return lines(
		head,
		account && account.login.toLowerCase() === name.toLowerCase()
			? accountLines(prompt, account)
			: netError('The user name could not be found.', 2221)
	);
}

function localGroup(prompt: Prompt, { names }: Typed): string {
	const [, name] = names;
	if (name === undefined)
		return lines(
			'',
			`Aliases for \\\\${prompt.device.name}`,
			'',
			'-'.repeat(79),
			'*Administrators',
			'*Users',
			completed
		);
	if (names.length > 2) return systemError('Access is denied.', 5);
	const key = name.toLowerCase();
	if (key !== 'administrators' && key !== 'users')
		return systemError('The specified local group does not exist.', 1376);
	const { domain } = prompt.device;
	const own = domain ? [`${domain}\\Domain ${key === 'users' ? 'Users' : 'Admins'}`] : [];
	const members = key === 'users' ? own : ['Administrator', ...own];
	return lines(labelled('Alias name', name), '', 'Members', '', '-'.repeat(79), members, completed);
}

const parts: Readonly<Record<string, (prompt: Prompt, typed: Typed) => string>> = {
	user: netUser,
	use: netUse,
	start: startOf,
	stop: stopOf,
	localgroup: localGroup
};

export const net: ConsoleCommand = {
	names: ['net'],
	about: 'net user, net use, net start, net stop, net localgroup.',
	run(prompt, typed) {
		const part = parts[(typed.names[0] ?? '').toLowerCase()];
		return part
			? part(prompt, typed)
			: lines(
					'The syntax of this command is:',
					'',
					'NET',
					'    [ LOCALGROUP | START | STOP | USE | USER ]'
				);
	}
};
