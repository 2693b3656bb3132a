import { describe, expect, it } from 'vitest';
import type { TicketsWants } from '#lib/desk/language/ticket-wants.ts';
import type { Scene } from '#lib/scenario/conditions/scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';
import { entry, idOf, john, ken, logged, MINUTE, NINE, sceneWith, ticket } from './scene.ts';

const sales = idOf('departments', 'Sales');
const closed = { state: 'closed', status: idOf('statuses', 'Resolved') } as const;
/** Two wait when the run begins; the third is opened in the first step, the fourth in this one. */
const tickets = [
	ticket(1, { department: sales }),
	ticket(2, { owner: ken.id, agent: john.id }),
	ticket(3, { ...closed, department: sales, created: NINE + MINUTE }),
	ticket(4, { department: sales, agent: john.id, created: NINE + 2 * MINUTE })
];
const entries = [
	entry(1, { thread: 't1', body: 'No toner' }),
	entry(2, { thread: 't4', body: 'No paper' })
];
const log = [logged(1, 'closed', { thread: 't3', by: john })];
const scene = sceneWith(
	{ tickets, entries, log },
	{ marks: { tickets: 2 }, steps: { one: { marks: { tickets: 3 } } } as never }
);

type Case = readonly [TicketsWants, held: boolean, expected: string, found: string];
const cases: readonly Case[] = [
	[
		{ department: 'Sales', count: 3 },
		true,
		'exactly 3 tickets, Department: Sales',
		'3 such tickets: #100004, #100003, #100001'
	],
	[
		{ department: 'Sales', count: 2 },
		false,
		'exactly 2 tickets, Department: Sales',
		'3 such tickets: #100004, #100003, #100001'
	],
	[
		{ department: 'Sales', count: 4 },
		false,
		'exactly 4 tickets, Department: Sales',
		'3 such tickets: #100004, #100003, #100001'
	],
	[
		{ department: 'Vault', count: 0 },
		true,
		'exactly 0 tickets, Department: Vault',
		'no such ticket'
	],
	[{ department: 'Vault' }, false, 'at least 1 tickets, Department: Vault', 'no such ticket'],
	[{ state: 'closed' }, true, 'at least 1 tickets, State: closed', '1 such ticket: #100003'],
	[
		{ state: 'open', 'at least': 3 },
		true,
		'at least 3 tickets, State: open',
		'3 such tickets: #100004, #100002, #100001'
	],
	[
		{ state: 'open', 'at least': 4 },
		false,
		'at least 4 tickets, State: open',
		'3 such tickets: #100004, #100002, #100001'
	],
	[
		{ state: 'open', 'at most': 3 },
		true,
		'at most 3 tickets, State: open',
		'3 such tickets: #100004, #100002, #100001'
	],
	[
		{ state: 'open', 'at most': 2 },
		false,
		'at most 2 tickets, State: open',
		'3 such tickets: #100004, #100002, #100001'
	],
	[
		{ state: 'open', 'at least': 1, 'at most': 5, agent: 'nobody' },
		true,
		'at least 1 and at most 5 tickets, State: open; Agent: nobody',
		'1 such ticket: #100001'
	],
	[{ from: 'Ken', count: 1 }, true, 'exactly 1 ticket, From: Ken', '1 such ticket: #100002'],
	[
		{ 'not from': 'Ken', count: 3 },
		true,
		'exactly 3 tickets, From: not Ken',
		'3 such tickets: #100004, #100003, #100001'
	],
	[
		{ says: { mentions: ['toner'] }, count: 1 },
		true,
		'exactly 1 ticket, Details: mentions “toner”',
		'1 such ticket: #100001'
	],
	[
		{ 'closed by': 'john', count: 1 },
		true,
		'exactly 1 ticket, Closed By: John Doe',
		'1 such ticket: #100003'
	],
	[
		{ since: 'run', count: 2 },
		true,
		'exactly 2 tickets opened in this lab',
		'2 such tickets: #100004, #100003'
	],
	[
		{ since: 'step', department: 'Sales', count: 1 },
		true,
		'exactly 1 ticket opened in this step, Department: Sales',
		'1 such ticket: #100004'
	]
];

describe('how many tickets there are', () => {
	it.each(cases)('%j', (wants, held, expected, found) => {
		expect(evaluate(scene, { tickets: wants })).toMatchObject({ held, expected, found, row: null });
	});

	it('is decided by the newest that counts', () => {
		expect(evaluate(scene, { tickets: { department: 'Sales' } }).decidedBy).toEqual({
			at: NINE + 2 * MINUTE,
			words: 'opened ticket #100004',
			by: 'Karen'
		});
		expect(evaluate(scene, { tickets: { department: 'Vault' } }).decidedBy).toBeNull();
	});
});

describe('of a large desk', () => {
	/** Notes what is read. */
	function watched(many: number): { scene: Scene; read: string[] } {
		const large = sceneWith({
			tickets: Array.from({ length: many }, (_, n) =>
				ticket(n + 1, { agent: n % 100 === 0 ? john.id : null })
			)
		});
		const read: string[] = [];
		const { tables } = large;
		const noting = new Proxy(tables, {
			get(desk, key: keyof typeof tables) {
				const value = desk[key];
				if (typeof value !== 'function') return value;
				return (...args: unknown[]) => {
					if (args[0] !== 'departments') read.push(`${key} ${args.map(String).join(' ')}`);
					return (value as (...all: unknown[]) => unknown).apply(desk, args);
				};
			}
		});
		return { scene: { ...large, tables: noting }, read };
	}

	it('only the newest 500 are read, one by one, and that is said', () => {
		const { scene: large, read } = watched(2000);
		const evidence = evaluate(large, { tickets: { department: 'Support', count: 500 } });
		expect(evidence).toMatchObject({ held: true, found: '500 such tickets among the newest 500' });
		const rows = read.filter((one) => one.startsWith('get tickets'));
		expect(rows).toHaveLength(500);
		expect(rows.at(-1)).toBe('get tickets 1501');
		expect(read.filter((one) => one.startsWith('find'))).toEqual([]);
	});

	it('threads are read only of those that fit otherwise', () => {
		const { scene: large, read } = watched(400);
		evaluate(large, { tickets: { says: { mentions: ['toner'] }, agent: 'john' } });
		expect(read.filter((one) => one.startsWith('find entries'))).toHaveLength(4);
	});
});
