import { expect, it } from 'vitest';
import { lab } from '#lib/desk/views/lab.testkit.ts';
import { holdersOf, presentAssignee, replacedBy } from './holders.ts';

function held() {
	const desk = lab();
	const ticket = desk.open();
	const john = desk.agent('john').id;
	desk.as('john', { verb: 'assign', args: { ticket, to: { kind: 'agent', id: john } } });
	const lists = { agents: desk.tables.all('agents'), teams: desk.tables.all('teams') };
	const row = desk.ticket(ticket);
	return { john, row, both: lists, holders: holdersOf(lists, [row]) };
}

it('begins with the present holder of the kind that is asked for (XA-25, XH-12)', () => {
	const { john, holders } = held();
	expect(presentAssignee(holders, 'agent')).toBe(`agent ${john}`);
	expect(presentAssignee(holders, 'any')).toBe(`agent ${john}`);
	expect(presentAssignee(holders, 'team')).toBeNull();
});

it('offers a referral to the assignee that is replaced, by name, and to nobody else', () => {
	const { holders } = held();
	expect(replacedBy(holders, 'agent')).toBe('John Doe');
	expect(replacedBy(holders, 'agent 3')).toBe('John Doe');
	expect(replacedBy(holders, 'team 1')).toBeNull();
	expect(replacedBy(holders, null)).toBeNull();
});

it('knows no holder of several tickets', () => {
	const { row, both } = held();
	expect(holdersOf(both, [row, row])).toEqual({ agent: undefined, team: undefined });
});
