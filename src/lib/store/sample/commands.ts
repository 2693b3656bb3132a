import type { Command } from '#lib/desk/execute.ts';
import type { Actor, Agent, Instant, StatusId, Ticket, TicketId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Chance } from '#lib/kernel/chance.ts';
import { chores } from './furnishings.ts';
import { firstAnswers, furtherWords, type Matter } from './matters.ts';
import type { ActionName } from './story.ts';

const DAY = 86_400_000;

/** A command but for when it comes and from whom. */
type Done = Command extends infer C
	? C extends Command
		? Pick<C, 'verb' | 'args'>
		: never
	: never;

interface Work {
	readonly desk: Tables;
	readonly chance: Chance;
	readonly ticket: Ticket;
	readonly matter: Matter;
	readonly at: Instant;
	/** The agents of the ticket's department. */
	readonly colleagues: readonly Agent[];
}

/** The command for a step of a ticket's story, by somebody who may; null when nobody can. */
export function commandOf(
	desk: Tables,
	chance: Chance,
	action: ActionName,
	ticket: Ticket,
	matter: Matter,
	at: Instant
): Command | null {
	if (action === 'write back') {
		const by: Actor = { kind: 'user', id: ticket.owner };
		const message = `<p>${chance.of(furtherWords)}</p>`;
		return { at, by, verb: 'user_reply', args: { ticket: ticket.id, message } };
	}
	if (ticket.state !== 'open') return null;
	const colleagues = desk
		.all('agents')
		.filter((one) => one.active && one.department === ticket.department);
	const agent = actingAgent(chance, colleagues, ticket);
	if (!agent) return null;
	const done = agentCommands[action]({ desk, chance, ticket, matter, at, colleagues });
	return done && ({ at, by: { kind: 'agent', id: agent.id }, ...done } as Command);
}

const agentCommands: {
	readonly [D in Exclude<ActionName, 'write back'>]: (work: Work) => Done | null;
} = {
	claim: ({ ticket: { id } }) => ({ verb: 'claim', args: { ticket: id } }),
	assign({ chance, colleagues, ticket: { id } }) {
		const to = { kind: 'agent', id: chance.of(colleagues).id } as const;
		return { verb: 'assign', args: { ticket: id, to } };
	},
	'to team'({ desk, chance, ticket: { id } }) {
		const to = { kind: 'team', id: chance.of(desk.all('teams')).id } as const;
		return { verb: 'assign', args: { ticket: id, to } };
	},
	'set priority'({ desk, chance, ticket: { id } }) {
		const { id: priority } = chance.of(desk.all('priorities'));
		return { verb: 'set_priority', args: { ticket: id, priority } };
	},
	'set plan'({ desk, chance, ticket: { id } }) {
		const { id: sla } = chance.of(desk.all('slas'));
		return { verb: 'set_sla', args: { ticket: id, sla } };
	},
	transfer({ desk, chance, matter, ticket: { id, department } }) {
		const others = desk.all('departments').filter((one) => one.id !== department);
		const to = others.find(({ name }) => name === matter.department) ?? chance.of(others);
		return { verb: 'transfer', args: { ticket: id, department: to.id } };
	},
	note: ({ chance, matter, ticket: { id } }) => ({
		verb: 'note',
		args: { ticket: id, body: `<p>${chance.of(matter.notes)}</p>` }
	}),
	'copy in'({ desk, chance, ticket: { id, owner } }) {
		const user = desk.get('users', chance.whole(1, owner));
		return user ? { verb: 'add_collaborator', args: { ticket: id, user: user.id } } : null;
	},
	link({ desk, chance, ticket }) {
		const other = neighbour(desk, chance, ticket);
		return other && { verb: 'link', args: { tickets: [other, ticket.id] } };
	},
	'add task'({ chance, at, colleagues, ticket: { id, department } }) {
		const [title, words] = chance.of(chores);
		const assignee = { kind: 'agent', id: chance.of(colleagues).id } as const;
		const dueDate = at + chance.whole(1, 5) * DAY;
		const description = `<p>${words}</p>`;
		const args = { ticket: id, title, description, department, assignee, dueDate };
		return { verb: 'task_add', args };
	},
	'close task'({ desk, ticket: { id } }) {
		const task = desk.find('tasks', 'ticket', id).find(({ open }) => open);
		return task ? { verb: 'task_close', args: { task: task.id } } : null;
	},
	answer: ({ chance, ticket: { id } }) => ({
		verb: 'reply',
		args: { ticket: id, body: `<p>${chance.of(firstAnswers)}</p>` }
	}),
	resolve({ desk, chance, matter, ticket: { id } }) {
		const status = statusOf(desk, 'Resolved');
		if (status === undefined) return null;
		const body = `<p>${chance.of(matter.endings)}</p>`;
		return { verb: 'reply', args: { ticket: id, body, status } };
	},
	close({ desk, chance, matter, ticket: { id } }) {
		const status = statusOf(desk, 'Closed');
		if (status === undefined) return null;
		// The generator goes on as if something were said, so that a seed always gives the same desk.
		chance.of(matter.endings);
		return { verb: 'set_status', args: { ticket: id, status } };
	}
};

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
