import type { Scene } from '#lib/kernel/scene.ts';
import type { QuoteKind } from '#lib/kernel/system.ts';
import { ticketNamed } from '../facts/scene.ts';
import { shownName } from '../language/names.ts';
import type { Ticket } from '../model/index.ts';

type Read = (scene: Scene, ticket: Ticket) => string;

const parts: Readonly<Record<string, { about: string; read: Read }>> = {
	number: { about: 'Its number, without the #.', read: (_scene, ticket) => ticket.number },
	subject: { about: 'Its summary.', read: (_scene, ticket) => ticket.subject },
	owner: {
		about: 'The name of its owner.',
		read: ({ tables }, ticket) => tables.get('users', ticket.owner)?.name ?? ''
	},
	department: {
		about: 'Its department.',
		read: ({ tables }, { department }) => shownName(tables, 'department', department)
	},
	status: {
		about: 'Its status.',
		read: ({ tables }, { status }) => shownName(tables, 'status', status)
	},
	priority: {
		about: 'Its priority.',
		read: ({ tables }, { priority }) => shownName(tables, 'priority', priority)
	},
	sla: { about: 'Its SLA plan.', read: ({ tables }, { sla }) => shownName(tables, 'sla', sla) },
	agent: {
		about: 'The name of the agent whom it is assigned to.',
		read: ({ tables }, { agent }) => shownName(tables, 'agent', agent, 'nobody')
	}
};

/** What texts can quote of a ticket. */
export const ticketQuotes: QuoteKind = {
	of: 'ticket',
	parts: Object.fromEntries(Object.entries(parts).map(([part, { about }]) => [part, about])),
	quote(scene, name, part) {
		const ticket = name === null ? null : ticketNamed(scene, name);
		return ticket ? (parts[part]?.read(scene, ticket) ?? null) : null;
	}
};
