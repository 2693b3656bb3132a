import type { Recurrence } from '../../lib/desk/time/schedule.ts';
import { weekdays } from '../../lib/desk/world.ts';
import type { World } from '#lib/kernel/world.ts';
import type {
	RecordedAgent,
	RecordedDepartment,
	RecordedSchedules,
	RecordedTopic,
	RecordedWorld
} from './recorded-world.ts';
import { CorpusError, readJson } from './records.ts';
import { settingsOf } from './settings-of.ts';

export function readWorld(directory: string): { recorded: RecordedWorld; world: World } {
	const recorded = readJson<RecordedWorld>(directory, 'world.json');
	if (!recorded) throw new CorpusError(`There is no world.json in ${directory}.`);
	const schedules = readJson<RecordedSchedules>(directory, 'schedules.json');
	if (!schedules) throw new CorpusError(`There is no schedules.json in ${directory}.`);
	return { recorded, world: worldOf(recorded, schedules) };
}

/** The recorded configuration as a world. */
function worldOf(recorded: RecordedWorld, { schedules }: RecordedSchedules): World {
	const each = <T, U>(rows: Record<string, T>, one: (row: T, name: string) => U) =>
		Object.entries(rows).map(([name, row]) => one(row, name));
	return {
		'time zone': recorded.time_zones.help_desk_default,
		settings: settingsOf(recorded),
		schedules: each(schedules, scheduleOf),
		roles: each(recorded.roles, ({ permissions, enabled }, name) => ({
			name,
			permissions,
			enabled
		})),
		departments: each(recorded.departments, departmentOf),
		teams: each(recorded.teams, teamOf),
		agents: each(recorded.agents, agentOf),
		users: each(recorded.end_users, ({ name, email, registered }) => ({
			name,
			email,
			registered
		})),
		'sla plans': each(recorded.slas, planOf),
		'help topics': each(recorded.help_topics, topicOf),
		statuses: each(recorded.statuses, statusOf),
		priorities: each(recorded.priorities, (row, name) => ({ name, ...row }))
			.sort((a, b) => a.id - b.id)
			.map(({ name, urgency, public: shown }) => ({ name, urgency, public: shown })),
		'mail addresses': recorded.system_emails.map((row) => ({
			email: row.email,
			name: row.name,
			department: row.department,
			priority: row.priority,
			'help topic': row.topic ?? null,
			'no auto-response': row.no_auto_response
		})),
		// Every fresh desk has it; the recorder did not write it down.
		organizations: [{ name: 'osTicket' }],
		'canned responses': each(recorded.canned_responses, (response, title) => ({
			title,
			response
		}))
	};
}

function scheduleOf(row: RecordedSchedules['schedules'][string], name: string) {
	return {
		name,
		kind: row.kind,
		'time zone': row.timezone,
		holidays: row.holidays,
		entries: row.entries.map((entry) => ({
			name: entry.name,
			repeats: entry.repeats,
			'starts on': entry.starts_on,
			'starts at': entry.starts_at,
			'ends on': entry.ends_on,
			'ends at': entry.ends_at,
			'stops on': entry.stops_on?.slice(0, 10) ?? null,
			day: isWeekday(entry) ? (weekdays[(entry.day ?? 1) - 1] ?? null) : entry.day,
			week: entry.week,
			month: entry.month
		}))
	};
}

function teamOf(row: RecordedWorld['teams'][string], name: string) {
	return {
		name,
		lead: row.lead,
		enabled: row.enabled,
		'disable alerts': row.alerts_disabled,
		members: row.members
	};
}

function planOf(row: RecordedWorld['slas'][string], name: string) {
	return {
		name,
		'grace period': row.grace_period_hours,
		schedule: row.schedule,
		active: row.active,
		transient: row.transient,
		'disable overdue alerts': row.alerts_disabled
	};
}

function statusOf(row: RecordedWorld['statuses'][string], name: string) {
	return {
		name,
		state: row.state,
		enabled: row.enabled,
		'allow reopen': !!row.properties.allowreopen,
		'reopen status': named(row.properties.reopenstatus)
	};
}

function departmentOf(row: RecordedDepartment, name: string) {
	return {
		name,
		public: row.public,
		state: row.archived
			? ('archived' as const)
			: row.active
				? ('active' as const)
				: ('disabled' as const),
		sla: row.sla,
		schedule: row.schedule,
		manager: row.manager,
		'ticket assignment': row.assign_primary_only
			? ('primary' as const)
			: row.assign_members_only
				? ('members' as const)
				: ('all' as const),
		'disable auto-claim': row.disable_auto_claim,
		'disable reopen auto-assign': row.disable_reopen_auto_assign,
		'alert recipients': alertRecipientsOf(row.alert_recipients),
		'auto-response new ticket': row.auto_response_new_ticket,
		'auto-response new message': row.auto_response_new_message
	};
}

/** The recorder's code names of a department's alert recipients. */
export function alertRecipientsOf(code: string) {
	const known = {
		disabled: 'nobody',
		admin_only: 'admin',
		dept_only: 'dept',
		dept_and_extended: 'dept_and_extended'
	} as const;
	const value = (known as Record<string, (typeof known)[keyof typeof known]>)[code];
	if (!value) throw new CorpusError(`There are no alert recipients "${code}".`);
	return value;
}

function agentOf(row: RecordedAgent, username: string) {
	const [first = '', ...last] = row.name.split(' ');
	return {
		username,
		'first name': first,
		'last name': last.join(' '),
		email: row.email,
		admin: row.admin,
		active: row.active,
		'on vacation': row.on_vacation,
		'limited to assigned': row.limited_to_assigned,
		department: row.primary_department,
		role: row.primary_role,
		access: row.extended_access,
		'primary role on assignments': row.use_primary_role_on_assignment ?? true,
		permissions: row.agent_permissions,
		signature: row.signature
	};
}

function topicOf(row: RecordedTopic, name: string) {
	return {
		name,
		parent: row.full_name.includes(' / ')
			? row.full_name.split(' / ').slice(0, -1).join(' / ')
			: null,
		public: row.public,
		active: row.active,
		department: named(row.department),
		priority: row.priority,
		sla: row.sla,
		agent: row.agent,
		team: row.team,
		status: row.status,
		'no auto-response': row.no_auto_response
	};
}

/** The recorder writes 0 or "(system default)" where nothing is chosen. */
function named(value: string | number | null | undefined): string | null {
	return typeof value === 'string' && value && !value.startsWith('(') ? value : null;
}

function isWeekday(entry: { repeats: Recurrence; week: number | null }): boolean {
	return entry.repeats === 'weekly' || entry.week !== null;
}
