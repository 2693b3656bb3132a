import type { Command } from '#lib/desk/execute.ts';
import type { Actor, Agent, Instant, StatusId, Ticket, TicketId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Chance } from '#lib/kernel/chance.ts';
import { chores } from './furnishings.ts';
import { firstAnswers, furtherWords, type Matter } from './matters.ts';
import type { Deed } from './story.ts';

const DAY = 86_400_000;

/** The command for a step of a ticket's story, by somebody who may; null when nobody can. */
export function commandOf(
	desk: Tables,
	chance: Chance,
	deed: Deed,
	ticket: Ticket,
	matter: Matter,
	at: Instant
): Command | null {
	const { id, department } = ticket;
	if (deed === 'write back') {
		const by: Actor = { kind: 'user', id: ticket.owner };
		const message = `<p>${chance.of(furtherWords)}</p>`;
		return { at, by, verb: 'user_reply', args: { ticket: id, message } };
	}
	if (ticket.state !== 'open') return null;
	const colleagues = desk
		.all('agents')
		.filter((one) => one.active && one.department === department);
	const agent = actingAgent(chance, colleagues, ticket);
	if (!agent) return null;
	const by: Actor = { kind: 'agent', id: agent.id };
	switch (deed) {
		case 'claim':
			return { at, by, verb: 'claim', args: { ticket: id } };
		case 'assign': {
			const to = { kind: 'agent', id: chance.of(colleagues).id } as const;
			return { at, by, verb: 'assign', args: { ticket: id, to } };
		}
		case 'to team': {
			const to = { kind: 'team', id: chance.of(desk.all('teams')).id } as const;
			return { at, by, verb: 'assign', args: { ticket: id, to } };
		}
		case 'set priority': {
			const { id: priority } = chance.of(desk.all('priorities'));
			return { at, by, verb: 'set_priority', args: { ticket: id, priority } };
		}
		case 'set plan': {
			const { id: sla } = chance.of(desk.all('slas'));
			return { at, by, verb: 'set_sla', args: { ticket: id, sla } };
		}
		case 'transfer': {
			const others = desk.all('departments').filter((one) => one.id !== department);
			const to = others.find(({ name }) => name === matter.department) ?? chance.of(others);
			return { at, by, verb: 'transfer', args: { ticket: id, department: to.id } };
		}
		case 'note':
			return {
				at,
				by,
				verb: 'note',
				args: { ticket: id, body: `<p>${chance.of(matter.notes)}</p>` }
			};
		case 'copy in': {
			const user = desk.get('users', chance.whole(1, ticket.owner));
			return user
				? { at, by, verb: 'add_collaborator', args: { ticket: id, user: user.id } }
				: null;
		}
		case 'link': {
			const other = neighbour(desk, chance, ticket);
			return other && { at, by, verb: 'link', args: { tickets: [other, id] } };
		}
		case 'add task': {
			const [title, words] = chance.of(chores);
			const assignee = { kind: 'agent', id: chance.of(colleagues).id } as const;
			const dueDate = at + chance.whole(1, 5) * DAY;
			const description = `<p>${words}</p>`;
			const args = { ticket: id, title, description, department, assignee, dueDate };
			return { at, by, verb: 'task_add', args };
		}
		case 'close task': {
			const task = desk.find('tasks', 'ticket', id).find(({ open }) => open);
			return task ? { at, by, verb: 'task_close', args: { task: task.id } } : null;
		}
		case 'answer':
			return {
				at,
				by,
				verb: 'reply',
				args: { ticket: id, body: `<p>${chance.of(firstAnswers)}</p>` }
			};
		case 'resolve':
		case 'close': {
			const status = statusOf(desk, deed === 'resolve' ? 'Resolved' : 'Closed');
			if (status === undefined) return null;
			const body = `<p>${chance.of(matter.endings)}</p>`;
			if (deed === 'resolve') return { at, by, verb: 'reply', args: { ticket: id, body, status } };
			return { at, by, verb: 'set_status', args: { ticket: id, status } };
		}
	}
}

/** Another open ticket of the department that came in shortly before and stands by itself, as the ticket must, too. */
function neighbour(desk: Tables, chance: Chance, ticket: Ticket): TicketId | null {
	const other = desk.get('tickets', ticket.id - chance.whole(1, 20));
	const alone = (row: Ticket) => row.parent === null && !row.isParent && row.state === 'open';
	const fits = other?.department === ticket.department && alone(other) && alone(ticket);
	return fits ? other.id : null;
}

/** Who has the ticket, or else somebody of its department. */
function actingAgent(chance: Chance, colleagues: readonly Agent[], ticket: Ticket): Agent | null {
	const own = colleagues.find(({ id }) => id === ticket.agent);
	if (own) return own;
	return colleagues.length > 0 ? chance.of(colleagues) : null;
}

function statusOf(desk: Tables, name: string): StatusId | undefined {
	return desk.all('statuses').find((status) => status.name === name)?.id;
}
