import type {
	AgentId,
	DepartmentId,
	StatusId,
	TeamId,
	Ticket,
	TicketState,
	TicketSource,
	TopicId
} from '#lib/desk/model/index.ts';
import { canBeAssigned, isTeamAssignable } from '#lib/desk/rules/ticket/assignment.ts';
import { agentName } from '#lib/desk/rules/thread/log.ts';
import { topicName } from '#lib/desk/rules/names/topics.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Option } from '#lib/ui/base/Select.svelte';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

/** What the lists of the dialogs offer, in the product's order and words. */

const byLabel = (a: { label: string }, b: { label: string }) =>
	a.label.localeCompare(b.label, 'en');

/** Agents who may be given every one of these tickets. */
export function agentChoices(desk: Tables, tickets: readonly Ticket[]): Option<AgentId>[] {
	const departments = tickets.flatMap((ticket) => desk.get('departments', ticket.department) ?? []);
	return desk
		.all('agents')
		.filter((agent) => departments.every((department) => canBeAssigned(agent, department)))
		.map((agent) => ({ value: agent.id, label: agentName(agent) }))
		.sort(byLabel);
}

export function teamChoices(desk: Tables): Option<TeamId>[] {
	return desk
		.all('teams')
		.filter((team) => isTeamAssignable(desk, team.id))
		.map((team) => ({ value: team.id, label: team.name }))
		.sort(byLabel);
}

type Config = DeskContext['config'];

export function departmentChoices({ departments }: Config): Option<DepartmentId>[] {
	return departments
		.filter((department) => department.state === 'active')
		.map((department) => ({ value: department.id, label: department.name }))
		.sort(byLabel);
}

export function statusChoices({ statuses }: Config, state: TicketState): Option<StatusId>[] {
	return statuses
		.filter((status) => status.enabled && status.state === state)
		.map((status) => ({ value: status.id, label: status.name }));
}

const sources: readonly TicketSource[] = ['Phone', 'Email', 'Web', 'API', 'Other'];
export const sourceChoices: readonly Option<TicketSource>[] = sources.map((value) => ({
	value,
	label: value
}));

export function topicChoices(desk: Tables): Option<TopicId>[] {
	return desk
		.all('topics')
		.filter((topic) => topic.active)
		.map((topic) => ({ value: topic.id, label: topicName(desk, topic) }))
		.sort(byLabel);
}

export function priorityChoices({ priorities }: Config) {
	return [...priorities]
		.sort((a, b) => b.urgency - a.urgency)
		.map((priority) => ({ value: priority.id, label: priority.name }));
}
