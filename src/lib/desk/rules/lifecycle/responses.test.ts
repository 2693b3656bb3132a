import { describe, expect, it } from 'vitest';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';
import { lastRespondent } from './responses.ts';

const MINUTE = 60_000;

/** A ticket of Karen's; each command comes a minute after the last. */
function here() {
	const desk = new TrialDesk();
	const ticket = desk.open();
	const id = (who: string) => (desk.agent(who) as { id: number }).id;
	const now = () => desk.ticket(ticket.id);
	const set = (table: 'settings' | 'departments' | 'tickets', row: number, to: object) =>
		desk.tables.apply([{ type: 'changed', table, id: row, set: to } as never]);
	const reply = () => desk.reply(ticket);
	const write = () =>
		desk.do(desk.user('karen'), 'user_reply', { ticket: ticket.id, message: '<p>Still.</p>' });
	const waits = () => [...desk.tables.rows('responses')];
	return { desk, ticket, id, now, set, reply, write, waits };
}

describe('an answer', () => {
	it('remembers how long the user waited for it, once for each message', () => {
		const { ticket, id, now, reply, write, waits } = here();
		reply();
		const first = {
			id: 1,
			thread: `t${ticket.id}`,
			at: ticket.created + MINUTE,
			waited: MINUTE,
			agent: id('john'),
			department: ticket.department,
			topic: ticket.topic
		};
		expect(waits()).toEqual([first]);
		reply();
		expect(waits()).toEqual([first]);
		write();
		expect(now().answered).toBe(false);
		reply();
		expect(waits()).toEqual([first, { ...first, id: 2, at: ticket.created + 4 * MINUTE }]);
		expect(now()).toMatchObject({
			answered: true,
			lastResponse: ticket.created + 4 * MINUTE,
			lastRespondent: id('john')
		});
	});

	it('to a ticket without a message is no answer to wait for', () => {
		const { ticket, set, reply, waits } = here();
		set('tickets', ticket.id, { lastMessage: null });
		reply();
		expect(waits()).toEqual([]);
	});

	it('claims an open ticket that no agent has, where desk and department let it (R13)', () => {
		const claimed = (...before: readonly Parameters<ReturnType<typeof here>['set']>[]) => {
			const all = here();
			for (const one of before) all.set(...one);
			all.reply();
			return all.now().agent === all.id('john');
		};
		expect(claimed()).toBe(true);
		expect(claimed(['settings', 1, { autoClaimTickets: false }])).toBe(false);
		expect(claimed(['departments', 1, { disableAutoClaim: true }])).toBe(false);
		expect(claimed(['tickets', 1, { agent: 2 }])).toBe(false);
		expect(claimed(['tickets', 1, { state: 'closed', status: 3 }])).toBe(false);
	});
});

it('the last respondent is who wrote the second answer, notes and messages aside', () => {
	const { desk, ticket, now, reply, write } = here();
	const name = () => lastRespondent(desk.tables, now())?.username;
	const by = (who: string) => desk.do(desk.agent(who), 'reply', { ticket: ticket.id, body: 'x' });
	expect(name()).toBeUndefined();
	reply();
	desk.do(desk.agent('john'), 'note', { ticket: ticket.id, body: 'x' });
	write();
	expect(name()).toBeUndefined();
	desk.do(desk.agent('john'), 'transfer', {
		ticket: ticket.id,
		department: desk.id('departments', 'SysAdmins')
	});
	by('jane');
	expect(name()).toBe('jane');
	by('omar');
	expect(name()).toBe('jane');
});
