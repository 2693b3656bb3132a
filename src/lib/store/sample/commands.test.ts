import { describe, expect, it } from 'vitest';
import { foundDesk } from '#lib/desk/found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { AgentId, Task, Ticket } from '#lib/desk/model/index.ts';
import { Chance } from '#lib/kernel/chance.ts';
import { added, aTicket, aUser, MORNING, smallWorld } from '../store.testkit.ts';
import { commandOf } from './commands.ts';
import type { Matter } from './matters.ts';
import type { ActionName } from './story.ts';

const matter: Matter = {
	...{ topic: 'Any', department: 'SysAdmins', subjects: ['s'], things: ['t'] },
	...{ messages: ['m'], notes: ['A note.'], endings: ['The end.'] }
};
const founded = foundDesk(smallWorld, MORNING);
const colleague = {
	'first name': 'Al',
	'last name': 'Po',
	department: 'Support',
	role: 'All Access'
};
const crowded = foundDesk(
	{
		...smallWorld,
		agents: [
			...(smallWorld.agents ?? []),
			{ ...colleague, username: 'al', email: 'al@desk.example' }
		]
	},
	MORNING
);

function deskWith(
	tickets: readonly Ticket[],
	more: { events?: typeof founded; tasks?: Task[] } = {}
) {
	const desk = new DeskMemory(more.events ?? founded);
	desk.apply([...added('tickets', tickets), ...added('tasks', more.tasks ?? [])]);
	return desk;
}

const support = aTicket(50);
const idOf = (desk: DeskMemory, username: string) =>
	desk.all('agents').find((one) => one.username === username)?.id as AgentId;

/** What the action comes to, whatever is drawn. */
function drawn(action: ActionName, desk: DeskMemory, ticket: Ticket = support, about = matter) {
	const commands = Array.from({ length: 60 }, (_, seed) =>
		commandOf(desk, new Chance(seed), action, ticket, about, MORNING)
	);
	return [...new Set(commands.map((one) => JSON.stringify(one)))].map(
		(one) => JSON.parse(one) as ReturnType<typeof commandOf>
	);
}

const argsOf = (commands: ReturnType<typeof drawn>, name: string) =>
	commands.map((one) => (one?.args as unknown as Record<string, unknown>)[name]);

describe('who does the next step of a ticket', () => {
	const desk = deskWith([support], { events: crowded });
	const [john, al] = [idOf(desk, 'john'), idOf(desk, 'al')];
	const doers = (ticket: Ticket) => new Set(drawn('claim', desk, ticket).map((one) => one?.by));

	it('is one of its department', () => {
		expect(doers(support)).toEqual(
			new Set([
				{ kind: 'agent', id: john },
				{ kind: 'agent', id: al }
			])
		);
		expect(drawn('claim', desk, aTicket(50, { department: 99 as never }))).toEqual([null]);
	});

	it('is whoever has it, as long as that is one of its department', () => {
		expect(doers({ ...support, agent: al })).toEqual(new Set([{ kind: 'agent', id: al }]));
		expect(doers({ ...support, agent: idOf(desk, 'jane') }).size).toBe(2);
	});

	it('is nobody who may no longer log in', () => {
		const left = deskWith([support], { events: crowded });
		left.apply([{ type: 'changed', table: 'agents', id: al, set: { active: false } } as never]);
		expect(drawn('claim', left).map((one) => one?.by)).toEqual([{ kind: 'agent', id: john }]);
	});

	it('is the owner, who writes back even when the ticket is closed', () => {
		const [command] = drawn('write back', desk, { ...support, state: 'closed' });
		expect(command).toMatchObject({
			...{ at: MORNING, by: { kind: 'user', id: 1 }, verb: 'user_reply' },
			args: { ticket: 50 }
		});
		expect(argsOf(drawn('write back', desk), 'message')[0]).toMatch(/^<p>.+<\/p>$/);
		for (const action of ['claim', 'note', 'close', 'link', 'add task'] as const)
			expect(drawn(action, desk, { ...support, state: 'closed' })).toEqual([null]);
	});
});

describe('the next step of a ticket', () => {
	const desk = deskWith([support], { events: crowded });
	const john = idOf(desk, 'john');
	const agents = new Set([john, idOf(desk, 'al')]);

	it('assigns it within its department, or to any team', () => {
		const to = argsOf(drawn('assign', desk), 'to') as { kind: string; id: number }[];
		expect(new Set(to.map(({ kind }) => kind))).toEqual(new Set(['agent']));
		expect(new Set(to.map(({ id }) => id))).toEqual(agents);
		const teams = desk.all('teams').map(({ id }) => ({ kind: 'team', id }));
		expect(argsOf(drawn('to team', desk), 'to')).toEqual(expect.arrayContaining(teams));
		expect(teams).toEqual(expect.arrayContaining(argsOf(drawn('to team', desk), 'to')));
	});

	it('sets any priority, any SLA plan', () => {
		const ids = (table: 'priorities' | 'slas') => new Set(desk.all(table).map(({ id }) => id));
		expect(drawn('set priority', desk)[0]?.verb).toBe('set_priority');
		expect(new Set(argsOf(drawn('set priority', desk), 'priority'))).toEqual(ids('priorities'));
		expect(drawn('set plan', desk)[0]?.verb).toBe('set_sla');
		expect(new Set(argsOf(drawn('set plan', desk), 'sla'))).toEqual(ids('slas'));
	});

	it('transfers it to the department that the matter is for, or to any other', () => {
		const nameOf = (id: unknown) => desk.get('departments', id as never)?.name;
		const names = (ticket: Ticket, about = matter) =>
			new Set(argsOf(drawn('transfer', desk, ticket, about), 'department').map(nameOf));
		expect(names(support)).toEqual(new Set(['SysAdmins']));
		const own = { ...matter, department: 'Support' };
		const others = desk.all('departments').filter(({ name }) => name !== 'Support');
		expect(names(support, own)).toEqual(new Set(others.map(({ name }) => name)));
		expect(drawn('transfer', desk)[0]?.verb).toBe('transfer');
	});

	it('is a note, an answer, the end', () => {
		const status = (name: string) => desk.all('statuses').find((one) => one.name === name)?.id;
		expect(drawn('note', desk)[0]).toMatchObject({
			verb: 'note',
			args: { ticket: 50, body: '<p>A note.</p>' }
		});
		expect(drawn('answer', desk)[0]).toMatchObject({ verb: 'reply', args: { ticket: 50 } });
		expect(argsOf(drawn('answer', desk), 'body')[0]).toMatch(/^<p>.+<\/p>$/);
		expect(drawn('resolve', desk)[0]).toMatchObject({
			verb: 'reply',
			args: { ticket: 50, body: '<p>The end.</p>', status: status('Resolved') }
		});
		expect(drawn('close', desk)[0]).toMatchObject({
			verb: 'set_status',
			args: { ticket: 50, status: status('Closed') }
		});
	});

	it('is none where the desk has no such status', () => {
		const bare = deskWith([support]);
		for (const { id } of [...bare.all('statuses')])
			bare.apply([{ type: 'removed', table: 'statuses', id } as never]);
		expect(drawn('resolve', bare)).toEqual([null]);
		expect(drawn('close', bare)).toEqual([null]);
	});

	it('copies in somebody who came before its owner', () => {
		const few = deskWith([]);
		few.apply(added('users', [aUser(4, 'Olga', 'olga@bank.example')]));
		// The users are 1, 2 and 4: where 3 is drawn, nobody is copied in.
		const owned = aTicket(50, { owner: 4 as never });
		const users = drawn('copy in', few, owned).map((one) => one && one.args);
		expect(new Set(users)).toEqual(
			new Set([...[1, 2, 4].map((user) => ({ ticket: 50, user })), null])
		);
		expect(drawn('copy in', few, owned).find((one) => one)?.verb).toBe('add_collaborator');
	});

	it('links it to an open one of its department that came shortly before', () => {
		const links = (others: readonly Ticket[], ticket = support) =>
			drawn('link', deskWith([...others, ticket]), ticket).map(
				(one) => (one?.args as { tickets: number[] } | undefined)?.tickets
			);
		expect(new Set(links([aTicket(30), aTicket(49)]))).toEqual(
			new Set([undefined, [30, 50], [49, 50]])
		);
		for (const other of [
			aTicket(29),
			aTicket(49, { department: 2 as never }),
			aTicket(49, { state: 'closed' }),
			aTicket(49, { parent: 1 as never }),
			aTicket(49, { isParent: true })
		])
			expect(links([other])).toEqual([undefined]);
		expect(links([aTicket(49)], { ...support, isParent: true })).toEqual([undefined]);
		expect(links([aTicket(49)], { ...support, parent: 1 as never })).toEqual([undefined]);
	});

	it('adds a task for one of the department, due within five days', () => {
		const commands = drawn('add task', desk);
		expect(commands[0]).toMatchObject({ verb: 'task_add', args: { ticket: 50, department: 1 } });
		const assignees = argsOf(commands, 'assignee') as { kind: string; id: number }[];
		expect(new Set(assignees.map(({ id }) => id))).toEqual(agents);
		expect(new Set(assignees.map(({ kind }) => kind))).toEqual(new Set(['agent']));
		const days = argsOf(commands, 'dueDate').map((due) => (Number(due) - MORNING) / 86_400_000);
		expect(new Set(days)).toEqual(new Set([1, 2, 3, 4, 5]));
		expect(argsOf(commands, 'description')[0]).toMatch(/^<p>.+<\/p>$/);
		expect(argsOf(commands, 'title')).not.toContain('');
	});

	it('closes the first of its tasks that is open', () => {
		const task = (id: number, open: boolean) => ({ id, ticket: 50, open }) as unknown as Task;
		const tasks = [task(1, false), task(2, true), task(3, true)];
		expect(drawn('close task', deskWith([support], { tasks }))).toMatchObject([
			{ verb: 'task_close', args: { task: 2 } }
		]);
		expect(drawn('close task', deskWith([support], { tasks: [task(1, false)] }))).toEqual([null]);
	});
});
