import { describe, expect, it } from 'vitest';
import type { TicketId } from '../../model/index.ts';
import { lab } from '../../views/lab.testkit.ts';

const [RESOLVED, CLOSED] = [2 as never, 3 as never];
const TEAM = { kind: 'team', id: 1 } as never;

function resolved() {
	const desk = lab();
	const ticket = desk.open();
	desk.as('john', { verb: 'assign', args: { ticket, to: TEAM } });
	desk.as('john', { verb: 'set_status', args: { ticket, status: RESOLVED } });
	const addTask = () =>
		desk.as('john', {
			verb: 'task_add',
			args: { ticket, title: 'Order', description: 'Soon', department: 1 as never }
		});
	const lastEvent = () => desk.tables.find('log', 'thread', `t${ticket}`).at(-1);
	return { desk, ticket, addTask, lastEvent };
}

describe('the release of a closed ticket', () => {
	it('logs the release of both, and keeps them (kind *release*)', () => {
		const { desk, ticket, lastEvent } = resolved();
		const both = desk.as('john', {
			verb: 'release',
			args: { ticket, what: 'both', comments: 'Not me' }
		});
		expect(both.refusal).toBeNull();
		expect(desk.ticket(ticket)).toMatchObject({
			team: 1,
			agent: desk.agent('john').id,
			entries: 2
		});
		expect(lastEvent()).toMatchObject({ name: 'released', data: null });
	});

	it('removes one of them', () => {
		const { desk, ticket, lastEvent } = resolved();
		desk.as('john', { verb: 'release', args: { ticket, what: 'team' } });
		expect(desk.ticket(ticket).team).toBeNull();
		expect(lastEvent()).toMatchObject({ name: 'released', data: { team: 1 } });
		desk.as('john', { verb: 'release', args: { ticket, what: 'both' } });
		expect(desk.ticket(ticket).agent).toBeNull();
	});
});

describe('from one closed status to another (kind *closed-to-closed*)', () => {
	const ways: Record<string, (ticket: TicketId) => Parameters<ReturnType<typeof lab>['as']>[1]> = {
		dialog: (ticket) => ({ verb: 'set_status', args: { ticket, status: CLOSED } }),
		note: (ticket) => ({ verb: 'note', args: { ticket, body: 'x', status: CLOSED } }),
		reply: (ticket) => ({ verb: 'reply', args: { ticket, body: 'x', status: CLOSED } })
	};

	it.each(Object.keys(ways))('an open task does not block by %s', (way) => {
		const { desk, ticket, addTask } = resolved();
		addTask();
		const call = ways[way]?.(ticket);
		if (call) desk.as('root', call);
		expect(desk.ticket(ticket)).toMatchObject({ status: CLOSED, agent: desk.agent('root').id });
		const closings = desk.tables
			.find('log', 'thread', `t${ticket}`)
			.filter(({ name }) => name === 'closed');
		expect(closings.map(({ annulled }) => annulled)).toEqual([true, false]);
	});

	it('from open it does block block', () => {
		const { desk, addTask } = resolved();
		addTask();
		const other = desk.open();
		desk.as('john', {
			verb: 'task_add',
			args: { ticket: other, title: 'Order', description: 'Soon', department: 1 as never }
		});
		expect(
			desk.as('john', { verb: 'set_status', args: { ticket: other, status: CLOSED } }).refusal
				?.message
		).toBe('This ticket has 1 open tasks and cannot be closed');
	});
});
