import type { Department, SearchField, Ticket } from '../model/index.ts';
import { threadOf } from '../rules/thread/log.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { departmentNameOf, topicNameOf } from '../rules/names/names.ts';

/** What a field of the search is compared with: several texts when a thing has several, null when it has none. */
export type SearchValue = number | string | boolean | null | readonly string[];

/** What each field reads of a ticket. The assignee is asked for by name, not read. */
export const searchValues: {
	readonly [F in Exclude<SearchField, 'assignee'>]: (ticket: Ticket, desk: Tables) => SearchValue;
} = {
	status: (ticket) => ticket.status,
	state: (ticket) => ticket.state,
	department: (ticket) => ticket.department,
	topic: (ticket) => ticket.topic,
	created: (ticket) => ticket.created,
	slaDue: (ticket) => ticket.slaDue,
	dueDate: (ticket) => ticket.dueDate,
	answered: (ticket) => ticket.answered,
	assigned: (ticket) => ticket.agent !== null || ticket.team !== null,
	agent: (ticket) => ticket.agent,
	team: (ticket) => ticket.team,
	closed: (ticket) => ticket.closed,
	collaborators: (ticket) => ticket.collaborators.length,
	departmentManager: (ticket, desk) => departmentOf(desk, ticket)?.manager ?? null,
	departmentName: (ticket, desk) => some(departmentNameOf(desk, ticket.department)),
	departmentEmail: (ticket, desk) => emailsOf(desk, ticket.department),
	subject: (ticket) => [ticket.subject],
	lastUpdate: (ticket) => ticket.lastUpdate,
	linked: (ticket) => ticket.merge === 'visual',
	merged: (ticket) => ticket.merge === 'combine' || ticket.merge === 'separate',
	overdue: (ticket) => ticket.overdue,
	priority: (ticket) => ticket.priority,
	reopens: (ticket, desk) =>
		desk.find('log', 'thread', threadOf(ticket)).filter(({ name }) => name === 'reopened').length,
	reopened: (ticket) => ticket.reopened,
	sla: (ticket) => ticket.sla,
	agentEmail: (ticket, desk) =>
		ticket.agent === null ? [] : some(desk.get('agents', ticket.agent)?.email),
	tasks: (ticket, desk) => desk.find('tasks', 'ticket', ticket.id).length,
	entries: (ticket) => ticket.entries,
	number: (ticket) => [ticket.number],
	source: (ticket) => ticket.source,
	lastMessage: (ticket) => ticket.lastMessage,
	lastResponse: (ticket) => ticket.lastResponse,
	topicManager: (ticket, desk) => topicDepartmentOf(desk, ticket)?.manager ?? null,
	topicDepartment: (ticket, desk) =>
		some(departmentNameOf(desk, topicDepartmentOf(desk, ticket)?.id ?? null)),
	topicEmail: (ticket, desk) => emailsOf(desk, topicDepartmentOf(desk, ticket)?.id ?? null),
	topicName: (ticket, desk) => some(topicNameOf(desk, ticket.topic)),
	userEmail: (ticket, desk) => some(desk.get('users', ticket.owner)?.email),
	userName: (ticket, desk) => some(desk.get('users', ticket.owner)?.name),
	organization: (ticket, desk) => {
		const id = desk.get('users', ticket.owner)?.organization ?? null;
		return id === null ? [] : some(desk.get('organizations', id)?.name);
	},
	userPhone: (ticket, desk) => some(desk.get('users', ticket.owner)?.phone)
};

function some(text: string | null | undefined): readonly string[] {
	return text ? [text] : [];
}

function departmentOf(desk: Tables, ticket: Ticket): Department | undefined {
	return desk.get('departments', ticket.department);
}

function topicDepartmentOf(desk: Tables, ticket: Ticket): Department | undefined {
	const topic = desk.get('topics', ticket.topic);
	return topic && topic.department !== null ? desk.get('departments', topic.department) : undefined;
}

function emailsOf(desk: Tables, department: Department['id'] | null): readonly string[] {
	return desk
		.all('agents')
		.filter((agent) => agent.department === department)
		.map(({ email }) => email);
}
