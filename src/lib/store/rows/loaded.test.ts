import { describe, expect, it } from 'vitest';
import { installed } from '#lib/systems/installed.ts';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { StateRecord } from '../database/records.ts';
import { aTicket } from '../store.testkit.ts';
import { keyOf, LoadedTables, type Need } from './loaded.ts';

const tables = () => new LoadedTables(installed);
const row = (id: number): Need => ({ kind: 'row', table: 'tickets', id });
const find = (key: number | string, index = 'owner'): Need => ({
	...{ kind: 'find', table: 'tickets', index, key }
});
const due = (before: number, limit = 5): Need => ({
	...{ kind: 'due', table: 'tickets', before, limit }
});
const state = (more: Partial<StateRecord> = {}) =>
	({ attempt: { now: 40, run: null }, lastIds: { tickets: 8 }, ...more }) as StateRecord;

/** What a function misses, and what it answers. */
function missedBy<T>(loaded: LoadedTables, run: (tables: LoadedTables) => T) {
	const { answer, missed } = loaded.noting(() => run(loaded));
	return { missed, result: 'result' in answer ? answer.result : answer.error };
}

describe('reading from loaded rows', () => {
	it('misses a row until it is put, or known not to exist', () => {
		const loaded = tables();
		const read = () => missedBy(loaded, (from) => from.get('tickets', 3)?.id);
		expect(read()).toEqual({ missed: [row(3)], result: undefined });
		expect(loaded.knows(row(3))).toBe(false);
		loaded.remember(row(3));
		expect(read()).toEqual({ missed: [], result: undefined });
		expect(loaded.knows(row(3))).toBe(true);
		loaded.put('tickets', [aTicket(4)]);
		expect(missedBy(loaded, (from) => from.get('tickets', 4)?.id)).toEqual({
			...{ missed: [], result: 4 }
		});
		expect(loaded.knows(row(4))).toBe(true);
		expect(missedBy(loaded, (from) => from.get('tickets', 5)).missed).toEqual([row(5)]);
	});

	it('misses nothing of no id, nor of the configuration, which is always loaded', () => {
		const loaded = tables();
		loaded.put('teams', [{ id: 1 } as never]);
		expect(missedBy(loaded, (from) => from.get('tickets', null))).toEqual({
			...{ missed: [], result: undefined }
		});
		expect(missedBy(loaded, (from) => from.get('teams', 9)).missed).toEqual([]);
		expect(missedBy(loaded, (from) => from.all('teams'))).toEqual({
			missed: [],
			result: [{ id: 1 }]
		});
	});

	it('misses what an index leads to until that was loaded, even where some rows are there', () => {
		const loaded = tables();
		loaded.put('tickets', [aTicket(4, { owner: 2 as never })]);
		const read = () => missedBy(loaded, (from) => from.find('tickets', 'owner', 2).length);
		expect(read()).toEqual({ missed: [find(2)], result: 1 });
		expect(loaded.knows(find(2))).toBe(false);
		loaded.remember(find(2));
		expect(read()).toEqual({ missed: [], result: 1 });
		expect(loaded.knows(find(2))).toBe(true);
		expect(loaded.knows(find('2'))).toBe(false);
		expect(loaded.knows(find(2, 'parent'))).toBe(false);
	});

	it('misses the moments that are due beyond those that were loaded', () => {
		const loaded = tables();
		const read = (before: number, limit = 5) =>
			missedBy(loaded, (from) => from.due('tickets', before, limit).map(({ id }) => id));
		expect(read(50)).toEqual({ missed: [due(50)], result: [] });
		expect(loaded.knows(due(50))).toBe(false);
		loaded.put('tickets', [aTicket(1, { dueDate: 10 }), aTicket(2, { dueDate: 60 })]);
		loaded.rememberDue('tickets', 50);
		expect(read(50)).toEqual({ missed: [], result: [1] });
		expect([loaded.knows(due(50)), loaded.knows(due(51))]).toEqual([true, false]);
		// What is due later stands there, but something between may not be loaded.
		expect(read(70)).toEqual({ missed: [due(70)], result: [1] });
		expect(read(70, 1)).toEqual({ missed: [], result: [1] });
		loaded.rememberDue('tickets', 30);
		expect(read(50).missed).toEqual([]);
		loaded.rememberDue('tickets', 70);
		expect(read(70)).toEqual({ missed: [], result: [1, 2] });
	});

	it('misses the state until it is there: the last ids, the time, the run', () => {
		const loaded = tables();
		const need = { kind: 'state' };
		expect(missedBy(loaded, (from) => from.lastId('tickets'))).toEqual({
			...{ missed: [need], result: 0 }
		});
		expect(missedBy(loaded, (from) => [from.attempt.now, from.attempt.run])).toEqual({
			...{ missed: [need, need], result: [0, null] }
		});
		expect(loaded.knows({ kind: 'state' })).toBe(false);
		loaded.rememberState(state());
		expect(loaded.knows({ kind: 'state' })).toBe(true);
		expect(missedBy(loaded, (from) => [from.lastId('tickets'), from.lastId('users')])).toEqual({
			...{ missed: [], result: [8, 0] }
		});
		expect(missedBy(loaded, (from) => from.attempt.now)).toEqual({ missed: [], result: 40 });
	});

	it('tells all that a function misses, also when it throws', () => {
		const loaded = tables();
		const fault = new Error('Nothing there.');
		const { missed, result } = missedBy(loaded, (from) => {
			from.get('tickets', 1);
			from.get('tickets', 2);
			throw fault;
		});
		expect(missed).toEqual([row(1), row(2)]);
		expect(result).toBe(fault);
	});

	it.each<[string, (from: LoadedTables) => unknown]>([
		['tickets 3', (from) => from.get('tickets', 3)],
		['tickets by owner "a"', (from) => from.find('tickets', 'owner', 'a')],
		['due in tickets before 5, 2', (from) => from.due('tickets', 5, 2)],
		['state', (from) => from.lastId('tickets')]
	])('throws where nobody loads what is missing: %s', (name, read) => {
		const loaded = tables();
		expect(() => read(loaded)).toThrow(`Not loaded: ${name}.`);
		missedBy(loaded, read);
		expect(() => read(loaded)).toThrow(`Not loaded: ${name}.`);
		expect(missedBy(loaded, read).missed.map(keyOf)).toEqual([name]);
	});

	it('looks at a row without missing it', () => {
		const loaded = tables();
		expect(loaded.peek('tickets', 1)).toBeUndefined();
		loaded.put('tickets', [aTicket(1)]);
		expect(loaded.peek('tickets', 1)?.id).toBe(1);
	});
});

describe('loaded rows', () => {
	it('follow what is written; of a removed row it is known that there is none', () => {
		const loaded = tables();
		loaded.put('tickets', [aTicket(1)]);
		expect(loaded.size).toBe(1);
		loaded.apply([
			{ type: 'removed', table: 'tickets', id: 1 },
			{ type: 'added', table: 'teams', row: { id: 2 } },
			{ type: 'removed', table: 'teams', id: 2 },
			{ type: 'changed', table: 'tickets', id: 9, set: {} }
		] as unknown as TableEvent[]);
		expect(missedBy(loaded, (from) => from.get('tickets', 1))).toEqual({
			...{ missed: [], result: undefined }
		});
		expect(loaded.knows(row(9))).toBe(false);
		expect(loaded.knows({ kind: 'row', table: 'teams' as never, id: 2 })).toBe(false);
		expect(loaded.size).toBe(5);
	});
});
