import type { Words } from '#lib/kernel/system.ts';
import { admin } from '#lib/ui/desk/places/admin.ts';
import { named, press, type, type Act, type Control } from '../acts.ts';
import { openList, save } from './admin-page.ts';
import type { Play } from './cue.ts';

/** A setting: its page, its label, how it is filled in, and the tab or the group that it is in. */
interface Setting {
	page: string;
	label: string;
	kind: 'tick' | 'text' | 'list';
	tab?: string;
	group?: string;
}

const kb = '/osTicket/scp/settings.php?t=kb';
const on = (page: string, label: string, kind: Setting['kind'], more: Partial<Setting> = {}) => ({
	page,
	label,
	kind,
	...more
});
const switchOf = (group: string) => on(admin.tickets, 'Enable', 'tick', { group });
const reply = (label: string, group: string) =>
	on(admin.tickets, label, 'tick', { group, tab: 'Autoresponder' });

const settings: Readonly<Record<string, Setting>> = {
	'clients only': on(admin.users, 'Require registration and login to create tickets', 'tick'),
	'client max logins': on(admin.users, 'User Excessive Logins', 'text'),
	'client login timeout': on(admin.users, 'Lock-out', 'text'),
	'staff max logins': on(admin.agentSettings, 'Agent Excessive Logins', 'text'),
	'staff login timeout': on(admin.agentSettings, 'Lock-out', 'text'),
	'disable agent collaborators': on(
		admin.agentSettings,
		'Disable agents as collaborators: agents copied on a mail are added, but stay inactive',
		'tick'
	),
	'enable knowledge base': on(kb, 'Enable Knowledge Base', 'tick'),
	'require knowledge base login': on(kb, 'Require Client Login', 'tick'),
	'enable canned responses': on(kb, 'Enable Canned Responses', 'tick'),
	'default department': on(admin.system, 'Default Department', 'list'),
	'default schedule': on(admin.system, 'Default Schedule', 'list'),
	'autolock minutes': on(admin.system, 'Collision Avoidance Duration', 'text'),
	'max file size': on(admin.system, 'Agent Maximum File Size', 'text'),
	'default status': on(admin.tickets, 'Default Status', 'list'),
	'default priority': on(admin.tickets, 'Default Priority', 'list'),
	'default sla': on(admin.tickets, 'Default SLA', 'list'),
	'max open tickets': on(admin.tickets, 'Maximum Open Tickets', 'text'),
	'top level ticket counts': switchOf('Top-Level Ticket Counts'),
	'collaborator ticket visibility': switchOf('Collaborator Tickets Visibility'),
	'auto claim tickets': switchOf('Claim on Response'),
	'auto refer closed': switchOf('Auto-refer on Close'),
	'require topic to close': switchOf('Require Help Topic to Close'),
	'ticket autoresponder': reply('Ticket Owner', 'New Ticket'),
	'ticket notice active': reply('Ticket Owner', 'New Ticket by Agent'),
	'message autoresponder': reply('Submitter: Send receipt confirmation', 'New Message'),
	'message autoresponder collabs': reply('Participants: Send new activity notice', 'New Message'),
	'overlimit notice active': reply('Ticket Submitter', 'Overlimit Notice')
};

/** Settings of a line that no page shows here. */
export function withoutSetting(words: Words): string[] {
	return Object.keys(words).filter((word) => !(word in settings));
}

export const changeSettings: Play = (_args, _cue, words) => {
	const said = Object.entries(words).flatMap(([word, value]) => {
		const setting = settings[word];
		return setting ? [{ setting, value }] : [];
	});
	const pages = [...new Set(said.map(({ setting }) => setting.page))];
	return pages.flatMap((page) => [
		...openList(page),
		...said
			.filter(({ setting }) => setting.page === page)
			.flatMap(({ setting, value }) => settingActs(setting, value)),
		save
	]);
};

function settingActs({ label, kind, tab, group }: Setting, value: unknown): Act[] {
	const within: Control | undefined = group === undefined ? undefined : named('group', group);
	const open = tab === undefined ? [] : [press(named('tab', tab))];
	if (kind === 'text') return [...open, type(label, String(value))];
	if (kind === 'tick') {
		const box = named('checkbox', label, within && { within });
		return [...open, { do: 'tick', box, on: value === true }];
	}
	const option = value === 'none' ? '—' : String(value);
	return [...open, { do: 'choose', from: named('combobox', label), option, match: 'start' }];
}
