import { describe, expect, it } from 'vitest';
import type { Condition } from '#lib/scenario/language/condition.ts';
import type { TaskWants } from '#lib/desk/language/thread-wants.ts';
import { idOf, jane, MINUTE, NINE, sceneWith, task, ticket } from './scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';

const one = ticket(1);
const tasks = [
	task(1),
	task(2, {
		title: 'Write a <report>',
		department: idOf('departments', 'Sales'),
		agent: jane.id,
		created: NINE + MINUTE
	}),
	task(3, {
		title: 'Order paper',
		open: false,
		team: idOf('teams', 'Level I'),
		created: NINE + 2 * MINUTE,
		closed: NINE + 9 * MINUTE
	}),
	task(4, { ticket: null, title: 'Order ink' })
];
const scene = sceneWith({ tickets: [one], tasks }, { tickets: { outage: one.id } });
const wanted = (wants: Partial<TaskWants>): Condition => ({ task: { ticket: 'outage', ...wants } });

type Case = readonly [Condition, held: boolean, expected: string, found: string];
const cases: readonly Case[] = [
	[wanted({}), true, 'a task', '3 such tasks'],
	[wanted({ open: true }), true, 'an open task', '2 such tasks'],
	[wanted({ open: false }), true, 'a closed task', '1 such task'],
	[
		wanted({ title: { mentions: ['report'] } }),
		true,
		'a task whose title mentions “report”',
		'1 such task'
	],
	[
		wanted({ title: { mentions: ['ink'] } }),
		false,
		'a task whose title mentions “ink”',
		'no such task yet'
	],
	[wanted({ department: 'sales' }), true, 'a task in sales', '1 such task'],
	[
		wanted({ department: ['Sales', 'Support'] }),
		true,
		'a task in Sales or Support',
		'3 such tasks'
	],
	[wanted({ department: 'Vault' }), false, 'a task in Vault', 'no such task yet'],
	[wanted({ agent: 'jane' }), true, 'a task of Jane Roe', '1 such task'],
	[wanted({ agent: ['john', 'jane'] }), true, 'a task of John Doe or Jane Roe', '1 such task'],
	[wanted({ agent: 'john' }), false, 'a task of John Doe', 'no such task yet'],
	// Whom nothing is called by any more is not "nobody".
	[wanted({ agent: 'mary' }), false, 'a task of mary', 'no such task yet'],
	[wanted({ team: 'Nowhere' }), false, 'a task of Nowhere', 'no such task yet'],
	[wanted({ department: 'Nowhere' }), false, 'a task in Nowhere', 'no such task yet'],
	[wanted({ team: 'level i' }), true, 'a task of level i', '1 such task'],
	[wanted({ team: 'Online Banking' }), false, 'a task of Online Banking', 'no such task yet'],
	[
		wanted({ open: false, team: 'Level I', department: 'Sales' }),
		false,
		'a closed task in Sales of Level I',
		'no such task yet'
	],
	[{ task: { ticket: 'elsewhere', open: true } }, false, 'an open task', 'no such task yet']
];

describe('tasks of a ticket', () => {
	it.each(cases)('%j', (condition, held, expected, found) => {
		expect(evaluate(scene, condition)).toMatchObject({ held, expected, found, row: null });
	});

	it('names the last one, by when it was closed or else made', () => {
		const decidedBy = (condition: Condition) => evaluate(scene, condition).decidedBy;
		expect(decidedBy(wanted({}))).toEqual({
			at: NINE + 9 * MINUTE,
			words: 'task “Order paper”',
			by: ''
		});
		expect(decidedBy(wanted({ open: true }))).toEqual({
			at: NINE + MINUTE,
			words: 'task “Write a <report>”',
			by: ''
		});
		expect(decidedBy(wanted({ agent: 'john' }))).toBeNull();
	});
});
