import { describe, expect, it } from 'vitest';
import type { SearchRule } from '../model/index.ts';
import { lab } from './lab.testkit.ts';
import { listingOf } from '../rules/access/listed.ts';
import { readRules } from '../rules/search/read-rules.ts';
import { ruleHolds } from './search-rules.ts';

const DAY = 86_400_000;
/** Of the desk's calendar, in New York. */
const today = '2026-03-02';

function asks() {
	const desk = lab();
	const ticket = desk.open('Printer shows a blue screen');
	const holds = (
		field: SearchRule['field'],
		how: string,
		values: SearchRule['values'] = [],
		{ agent = 'john', later = 0 } = {}
	) =>
		ruleHolds(
			{
				desk: desk.tables,
				listing: listingOf(desk.tables, desk.agent(agent)),
				now: desk.now() + later,
				zone: 'America/New_York'
			},
			{ field, how, values },
			desk.ticket(ticket)
		);
	return { desk, ticket, holds };
}

describe('a rule of the advanced search', () => {
	it('offers existing values', () => {
		const { holds } = asks();
		expect(holds('state', 'is', ['open'])).toBe(true);
		expect(holds('state', 'is', ['closed', 'archived'])).toBe(false);
		expect(holds('state', 'is not', ['closed'])).toBe(true);
		expect(holds('department', 'is', [1, 2])).toBe(true);
		expect(holds('topic', 'includes', [2])).toBe(false);
		expect(holds('topic', 'has a value')).toBe(true);
		expect(holds('agent', 'does not have a value')).toBe(true);
	});

	it('resolves "me" to the searching agent', () => {
		const { desk, ticket, holds } = asks();
		expect(holds('assignee', 'unassigned')).toBe(true);
		desk.as('john', { verb: 'assign', args: { ticket, to: { kind: 'team', id: 1 } as never } });
		expect(holds('assignee', 'assigned')).toBe(true);
		expect(holds('assignee', 'includes', ['my teams'], { agent: 'jane' })).toBe(true);
		expect(holds('assignee', 'includes', ['my teams'])).toBe(false);
		expect(holds('assignee', 'does not include', ['me', 'agent 1'])).toBe(true);
		expect(holds('assignee', 'includes', ['team 1'])).toBe(true);
	});

	it('compares dates by the calendar of the desk', () => {
		const { holds } = asks();
		expect(holds('created', 'on', [today])).toBe(true);
		expect(holds('created', 'not on', [today])).toBe(false);
		expect(holds('created', 'before', [today])).toBe(false);
		expect(holds('created', 'between', ['2026-03-01', today])).toBe(true);
		expect(holds('created', 'period', ['tw'])).toBe(true);
		expect(holds('created', 'period', ['lw'], { later: 7 * DAY })).toBe(true);
		expect(holds('created', 'period', ['lm'], { later: 31 * DAY })).toBe(true);
		expect(holds('created', 'period', ['lq'], { later: 31 * DAY })).toBe(true);
		expect(holds('created', 'period', ['ly'], { later: 31 * DAY })).toBe(false);
		expect(holds('created', 'on', ['never'])).toBe(false);
	});

	it('compares instants with now', () => {
		const { holds } = asks();
		expect(holds('created', 'in the last n days', [2, 'hours'])).toBe(true);
		expect(holds('created', 'in the last n days', [2, 'hours'], { later: DAY })).toBe(false);
		expect(holds('created', 'more than n days ago', [1, 'days'], { later: 2 * DAY })).toBe(true);
		expect(holds('slaDue', 'in the future')).toBe(true);
		expect(holds('slaDue', 'in the next n days', [1, 'months'])).toBe(true);
		expect(holds('slaDue', 'more than n days from now', [30, 'days'])).toBe(false);
		expect(holds('dueDate', 'does not have a value')).toBe(true);
		expect(holds('dueDate', 'before', [today])).toBe(false);
	});

	it('looks for a part of a text or for all of it', () => {
		const { holds } = asks();
		expect(holds('subject', 'contains', ['BLUE'])).toBe(true);
		expect(holds('subject', 'equals', ['blue'])).toBe(false);
		expect(holds('userEmail', 'equals', ['karen@customer.example'])).toBe(true);
		expect(holds('userName', 'does not equal', ['Karen'])).toBe(false);
		expect(holds('organization', 'does not have a value')).toBe(true);
		expect(holds('departmentEmail', 'contains', ['@lab.example'])).toBe(true);
	});

	it('counts', () => {
		const { desk, ticket, holds } = asks();
		expect(holds('entries', 'equals', [1])).toBe(true);
		expect(holds('reopens', 'is greater than', [0])).toBe(false);
		desk.as('john', { verb: 'set_status', args: { ticket, status: 2 as never } });
		desk.as('john', { verb: 'set_status', args: { ticket, status: 1 as never } });
		expect(holds('reopens', 'equals', [1])).toBe(true);
		expect(holds('tasks', 'is less than', [1])).toBe(true);
		expect(holds('answered', 'not checked')).toBe(true);
	});
});

describe('rules from an untrusted source', () => {
	it('are accepted only when they are valid', () => {
		const rule = { field: 'state', how: 'is', values: ['open'] };
		expect(readRules([{ ...rule, more: 1 }])).toEqual([rule]);
		expect(readRules([{ ...rule, field: 'constructor' }])).toBeNull();
		expect(readRules([{ ...rule, how: 'contains' }])).toBeNull();
		expect(readRules([{ ...rule, values: [{}] }])).toBeNull();
		expect(readRules('state')).toBeNull();
	});
});
