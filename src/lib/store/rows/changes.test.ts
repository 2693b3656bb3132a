import { describe, expect, it } from 'vitest';
import type { TableEvent } from '#lib/kernel/events.ts';
import { Changes, raisedIds } from './changes.ts';
import { addedEvents } from './rows.ts';
import { same } from './same.ts';

const event = (type: string, more: object) => ({ type, table: 'teams', ...more }) as TableEvent;
const stored = { id: 1, name: 'Old', lead: 4 };

function changed(...events: readonly TableEvent[]) {
	const asked: string[] = [];
	const before = (table: string, id: number) => {
		asked.push(`${table} ${id}`);
		return id === 1 ? stored : undefined;
	};
	const changes = new Changes(events, before as never);
	return { asked, tables: [...changes.tables()], teams: changes.of('teams') };
}

describe('what events come to', () => {
	it('is one change of each row, from what is stored', () => {
		const renamed = event('changed', { id: 1, set: { name: 'New' } });
		const again = event('changed', { id: 1, set: { name: 'Newer' } });
		const after = { ...stored, name: 'Newer' };
		expect(changed(renamed, again)).toEqual({
			asked: ['teams 1'],
			tables: ['teams'],
			teams: [{ id: 1, before: stored, after }]
		});
		expect(changed(renamed, event('removed', { id: 1 })).teams).toEqual([
			{ id: 1, before: stored, after: undefined }
		]);
		expect(changed()).toEqual({ asked: [], tables: [], teams: [] });
	});

	it('adds rows, also in the place of one that was removed', () => {
		const row = { id: 2, name: 'Second' };
		const add = event('added', { row });
		expect(changed(add).teams).toEqual([{ id: 2, before: undefined, after: row }]);
		expect(changed(event('removed', { id: 1 }), event('added', { row: { id: 1 } })).teams).toEqual([
			{ id: 1, before: stored, after: { id: 1 } }
		]);
		const set = event('changed', { id: 2, set: { name: 'Other', id: 9 } });
		expect(changed(add, set).teams).toEqual([
			{ id: 2, before: undefined, after: { id: 2, name: 'Other' } }
		]);
	});

	it('is nothing where a row that does not exist is changed', () => {
		const set = event('changed', { id: 7, set: { name: 'x' } });
		expect(changed(set).teams).toEqual([{ id: 7, before: undefined, after: undefined }]);
	});

	it('keeps tables apart', () => {
		const other = { type: 'removed', table: 'roles', id: 1 } as TableEvent;
		const { tables, teams } = changed(event('removed', { id: 1 }), other);
		expect(tables).toEqual(['teams', 'roles']);
		expect(teams).toHaveLength(1);
	});
});

describe('the highest ids that were given', () => {
	it('rise with added rows only', () => {
		const events = [
			event('added', { row: { id: 5 } }),
			event('added', { row: { id: 3 } }),
			event('changed', { id: 9, set: {} }),
			event('removed', { id: 9 })
		];
		const before = { roles: 2 };
		expect(raisedIds(before, events)).toEqual({ roles: 2, teams: 5 });
		expect(before).toEqual({ roles: 2 });
		expect(raisedIds({ teams: 8 }, events)).toEqual({ teams: 8 });
	});
});

it('rows that are written as a whole are added, table by table', () => {
	const rows = { teams: [{ id: 1 }, { id: 2 }], roles: [{ id: 1 }], agents: undefined } as never;
	expect(addedEvents(rows)).toEqual([
		event('added', { row: { id: 1 } }),
		event('added', { row: { id: 2 } }),
		{ type: 'added', table: 'roles', row: { id: 1 } }
	]);
});

describe('two values are the same', () => {
	it.each<[one: unknown, other: unknown, same: boolean]>([
		[1, 1, true],
		[1, 2, false],
		[1, '1', false],
		[NaN, NaN, true],
		[null, null, true],
		[null, undefined, false],
		[null, {}, false],
		[{}, null, false],
		['ab', ['a', 'b'], false],
		[[], {}, false],
		[{ 0: 'a' }, ['a'], false],
		[[1, [2]], [1, [2]], true],
		[[1, [2]], [1, [3]], false],
		[[1], [1, 2], false],
		[{ a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }, true],
		[{ a: 1 }, { a: 1, b: undefined }, true],
		[{ a: 1, b: undefined }, { a: 1 }, true],
		[{ a: 1 }, { a: 1, b: null }, false],
		[{ a: 1, b: 2 }, { a: 1 }, false]
	])('%j and %j: %s', (one, other, expected) => {
		expect(same(one, other)).toBe(expected);
		expect(same(other, one)).toBe(expected);
	});
});
