import type { TableEvent } from '../../lib/kernel/events.ts';
import type { MemoryTables } from '../../lib/kernel/memory.ts';
import type * as m from '../../lib/desk/model/index.ts';
import { Work } from '#lib/desk/work.ts';
import type { DepartmentBox, Names } from './names.ts';
import {
	CorpusError,
	flag,
	instantOf,
	object,
	optionalText,
	text,
	type Json,
	type Step
} from './records.ts';
import { changeBanList } from './configure-bans.ts';
import { filterActions, filterRules } from './configure-filters.ts';
import { rowCommands } from './configure-rows.ts';
import { setSetting } from './configure-settings.ts';
import { alertRecipientsOf } from './world-of.ts';

/**
 * The recorder's administration: rows written straight into the database, here past the desk's verbs, which would refuse what a form
 * refuses.
 */
export function configure(desk: MemoryTables, names: Names, step: Step): readonly TableEvent[] {
	const work = new Work(desk, instantOf(step.at), { kind: 'system' });
	const command = commands[text(step, 'do')];
	if (!command) throw new CorpusError(`There is no admin command "${text(step, 'do')}".`);
	command(work, names, step);
	return work.events;
}

export type AdminCommand = (work: Work, names: Names, step: Step) => void;

const commands: Readonly<Record<string, AdminCommand>> = {
	grant_access(work, names, step) {
		const agent = work.row('agents', names.id('agents', text(step, 'agent')));
		const department = names.id('departments', text(step, 'dept')) as m.DepartmentId;
		const role = names.id('roles', text(step, 'role')) as m.RoleId;
		work.change('agents', agent.id, {
			access: [
				...agent.access.filter((row) => row.department !== department),
				{ department, role, alerts: true }
			]
		});
	},
	revoke_access(work, names, step) {
		const agent = work.row('agents', names.id('agents', text(step, 'agent')));
		const department = names.id('departments', text(step, 'dept'));
		work.change('agents', agent.id, {
			access: agent.access.filter((row) => row.department !== department)
		});
	},
	set_role_permission(work, names, step) {
		const role = work.row('roles', names.id('roles', text(step, 'role')));
		const permission = text(step, 'permission') as m.RolePermission;
		const others = role.permissions.filter((known) => known !== permission);
		work.change('roles', role.id, {
			permissions: flag(step, 'on') ? [...others, permission] : others
		});
	},
	set_agent: (work, names, step) =>
		set(work, 'agents', names.id('agents', text(step, 'agent')), step, {
			onvacation: (value) => ({ onVacation: !!value }),
			signature: (value) => ({ signature: String(value ?? '') }),
			agent_permissions: (value) => ({ permissions: value as unknown as m.AgentPermission[] }),
			assigned_only: (value) => ({ assignedOnly: !!value }),
			isactive: (value) => ({ active: !!value }),
			dept: (value) => ({ department: names.id('departments', String(value)) as m.DepartmentId }),
			role: (value) => ({ role: names.id('roles', String(value)) as m.RoleId })
		}),
	edit_sla: (work, names, step) =>
		set(work, 'slas', names.id('slas', text(step, 'sla')), step, {
			grace_period: (value) => ({ graceHours: Number(value) }),
			schedule: (value) => ({ schedule: idOrNull<m.ScheduleId>(names, 'schedules', value) }),
			active: (value) => ({ active: !!value }),
			transient: (value) => ({ transient: !!value }),
			disable_overdue_alerts: (value) => ({ overdueAlertsDisabled: !!value })
		}),
	set_dept: (work, names, step) =>
		set(work, 'departments', names.id('departments', text(step, 'dept')), step, {
			sla: (value) => ({ sla: idOrNull<m.SlaId>(names, 'slas', value) }),
			schedule: (value) => ({ schedule: idOrNull<m.ScheduleId>(names, 'schedules', value) }),
			manager: (value) => ({ manager: idOrNull<m.AgentId>(names, 'agents', value) }),
			disable_auto_claim: (value) => ({ disableAutoClaim: !!value }),
			disable_reopen_auto_assign: (value) => ({ disableReopenAutoAssign: !!value }),
			assign_members_only: (value, row) => ticked(names, row, 'members only', !!value),
			assign_primary_only: (value, row) => ticked(names, row, 'primary only', !!value),
			active: (value, row) => ticked(names, row, 'inactive', !value),
			archived: (value, row) => ticked(names, row, 'archived', !!value),
			auto_response_new_ticket: (value) => ({ autoResponseNewTicket: !!value }),
			auto_response_new_message: (value) => ({ autoResponseNewMessage: !!value }),
			signature: (value) => ({ signature: String(value ?? '') }),
			alert_recipients: (value) => ({ alertRecipients: alertRecipientsOf(String(value)) })
		}),
	set_topic: (work, names, step) =>
		set(work, 'topics', names.id('topics', text(step, 'topic')), step, {
			dept: (value) => ({ department: idOrNull<m.DepartmentId>(names, 'departments', value) }),
			sla: (value) => ({ sla: idOrNull<m.SlaId>(names, 'slas', value) }),
			priority: (value) => ({ priority: idOrNull<m.PriorityId>(names, 'priorities', value) }),
			agent: (value) => ({ agent: idOrNull<m.AgentId>(names, 'agents', value) }),
			team: (value) => ({ team: idOrNull<m.TeamId>(names, 'teams', value) }),
			status: (value) => ({ status: idOrNull<m.StatusId>(names, 'statuses', value) }),
			noautoresp: (value) => ({ noAutoResponse: !!value })
		}),
	set_team: (work, names, step) =>
		set(work, 'teams', names.id('teams', text(step, 'team')), step, {
			lead: (value) => ({ lead: idOrNull<m.AgentId>(names, 'agents', value) }),
			active: (value) => ({ enabled: !!value }),
			noalerts: (value) => ({ alertsDisabled: !!value }),
			add_member: (value, row) => {
				const agent = names.id('agents', String(value)) as m.AgentId;
				const others = row.members.filter((member) => member.agent !== agent);
				return { members: [...others, { agent, alerts: true }] };
			},
			remove_member: (value, row) => {
				const agent = names.id('agents', String(value));
				return { members: row.members.filter((member) => member.agent !== agent) };
			}
		}),
	set_status: (work, names, step) =>
		set(work, 'statuses', names.id('statuses', text(step, 'status')), step, {
			allowreopen: (value) => ({ allowReopen: !!value }),
			reopenstatus: (value) => ({
				reopenStatus: idOrNull<m.StatusId>(names, 'statuses', value)
			})
		}),
	set_setting: setSetting,
	add_filter(work, names, step) {
		const filter = object(step, 'filter');
		work.add('filters', {
			name: text(filter, 'name'),
			order: Number(filter.order ?? 99),
			active: filter.active === undefined || !!filter.active,
			match: filter.match === 'all' ? 'all' : 'any',
			stop: flag(filter, 'stop'),
			target: (optionalText(filter, 'target') ?? 'Any') as m.Filter['target'],
			mailbox: mailboxOf(work, optionalText(filter, 'email')),
			rules: filterRules(filter.rules),
			actions: filterActions(names, filter.actions)
		});
	},
	...rowCommands,
	sql: changeBanList
};

type Settable = 'agents' | 'departments' | 'slas' | 'statuses' | 'teams' | 'topics';
type SettableRow = {
	agents: m.Agent;
	departments: m.Department;
	slas: m.SlaPlan;
	statuses: m.Status;
	teams: m.Team;
	topics: m.HelpTopic;
};

function set<T extends Settable>(
	work: Work,
	table: T,
	id: number,
	step: Step,
	columns: Readonly<Record<string, (value: Json, row: SettableRow[T]) => Partial<SettableRow[T]>>>
) {
	for (const [key, value] of Object.entries(object(step, 'set'))) {
		const column = columns[key];
		if (!column) throw new CorpusError(`${text(step, 'do')} cannot set "${key}".`);
		const row = work.row(table, id) as unknown as SettableRow[T];
		work.change(table, id, column(value ?? null, row) as never);
	}
}

/** The product has several checkboxes where the desk has one choice: the strongest checked one counts, the others stay checked. */
function ticked(
	names: Names,
	row: m.Department,
	box: DepartmentBox,
	on: boolean
): Partial<m.Department> {
	const boxes = names.boxes.get(row.id) ?? boxesOf(row);
	names.boxes.set(row.id, boxes);
	if (on) boxes.add(box);
	else boxes.delete(box);
	return {
		assignment: boxes.has('primary only')
			? 'primary'
			: boxes.has('members only')
				? 'members'
				: 'all',
		state: boxes.has('archived') ? 'archived' : boxes.has('inactive') ? 'disabled' : 'active'
	};
}

function boxesOf({ assignment, state }: m.Department): Set<DepartmentBox> {
	const boxes = new Set<DepartmentBox>();
	if (assignment !== 'all') boxes.add(assignment === 'primary' ? 'primary only' : 'members only');
	if (state !== 'active') boxes.add(state === 'archived' ? 'archived' : 'inactive');
	return boxes;
}

/** The recorder empties a column with null, 0 or nothing. */
function idOrNull<I>(names: Names, table: Parameters<Names['id']>[0], value: Json): I | null {
	return value ? (names.id(table, String(value)) as I) : null;
}

function mailboxOf(work: Work, email: string | undefined): m.MailboxId | null {
	if (!email) return null;
	const box = work.all('mailboxes').find((row) => row.email === email || row.name === email);
	if (!box) throw new CorpusError(`There is no mail address "${email}".`);
	return box.id;
}
