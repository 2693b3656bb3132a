import { describe, expect, it } from 'vitest';
import type { TableEvent } from '#lib/kernel/events.ts';
import { added, aTicket } from '../store.testkit.ts';
import { ActiveTables } from './active.ts';

const row = (table: 'tasks' | 'entries' | 'log' | 'mails' | 'responses', more: object) =>
	({ type: 'added', table, row: more }) as unknown as TableEvent;

function desk() {
	const tables = new ActiveTables([]);
	tables.apply([
		...added('tickets', [aTicket(1, { number: '111111' }), aTicket(2, { number: '222222' })]),
		row('tasks', { id: 5, ticket: 1 }),
		row('tasks', { id: 6, ticket: 2 }),
		...(['entries', 'log', 'mails'] as const).flatMap((table) =>
			['t1', 'k5', 't2', 'k6'].map((thread, at) => row(table, { id: at + 1, thread }))
		),
		row('responses', { id: 1, ticket: 1 }),
		row('responses', { id: 2, ticket: 2 })
	]);
	return tables;
}

const ids = (rows: Iterable<{ id: number }>) => [...rows].map(({ id }) => id);

describe('the tickets that are being worked on', () => {
	it('lose one that is over, with its tasks and the threads of both', () => {
		const tables = desk();
		const ticket = tables.get('tickets', 1 as never);
		const gone = ticket && tables.forget(ticket);
		expect(gone?.tickets).toEqual([ticket]);
		expect(ids(gone?.tasks ?? [])).toEqual([5]);
		for (const table of ['entries', 'log', 'mails'] as const) {
			expect(ids(gone?.[table] ?? []), table).toEqual([1, 2]);
			expect(ids(tables.rows(table)), table).toEqual([3, 4]);
		}
		expect(ids(tables.rows('tickets'))).toEqual([2]);
		expect(ids(tables.rows('tasks'))).toEqual([6]);
	});

	it('know of it only that its number is taken', () => {
		const tables = desk();
		const numbered = (number: string) => ids(tables.find('tickets', 'number', number));
		expect(numbered('999999')).toEqual([]);
		for (const id of [1, 2]) {
			const ticket = tables.get('tickets', id as never);
			if (ticket) tables.forget(ticket);
		}
		expect(numbered('111111')).toEqual([1]);
		expect(numbered('222222')).toEqual([2]);
		expect(numbered('999999')).toEqual([]);
		expect(tables.find('tickets', 'number', '111111')[0]?.number).toBe('111111');
		expect(tables.find('tickets', 'parent', 111111)).toEqual([]);
		expect(tables.find('entries', 'thread', '111111')).toEqual([]);
		expect(tables.get('tickets', 1 as never)).toBeUndefined();
	});

	it('answer with one that is still there as it is', () => {
		const tables = desk();
		const [first] = tables.find('tickets', 'number', '111111');
		expect(first).toEqual(tables.get('tickets', 1 as never));
	});

	it('drop rows that no rule reads', () => {
		const tables = desk();
		expect(ids(tables.drain())).toEqual([1, 2]);
		expect(ids(tables.rows('responses'))).toEqual([]);
		expect(ids(tables.drain())).toEqual([]);
	});
});
