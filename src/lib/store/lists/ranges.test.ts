import { describe, expect, it } from 'vitest';
import type { Cell, CellColumns } from './cells.ts';
import { nearerEnd } from './merge.ts';
import { rangesOf } from './ranges.ts';

const cell = (more: Partial<Record<keyof CellColumns, unknown>>, count = 1): Cell => ({
	columns: {
		threadKind: 'T',
		state: 'open',
		answered: false,
		overdue: false,
		department: 1,
		agent: null,
		team: null,
		referrals: [],
		...more
	} as CellColumns,
	count
});
const listing = { agent: 9, departments: new Set([1, 2]), teams: new Set([3]) } as never;
const ranges = (wanted: readonly Cell[], all: readonly Cell[] = wanted) => {
	const found = rangesOf(wanted, all, listing, 'Create Date');
	return { lists: found.ranges.map(({ list }) => list), pure: found.pure };
};

describe('the lists that hold the tickets of some counters', () => {
	const support = cell({});
	const mine = cell({ department: 7, agent: 9 });

	it('are one for each way that leads to them, and nothing else stands in them', () => {
		expect(ranges([support])).toEqual({ lists: ['c open00 dept 1'], pure: true });
		expect(ranges([support, mine])).toEqual({
			lists: ['c open00 dept 1', 'c open00 agent 9'],
			pure: true
		});
		expect(ranges([])).toEqual({ lists: [], pure: true });
	});

	it('are none of ways that are not the agent’s', () => {
		expect(ranges([cell({ department: 7, agent: 8, team: 4 })])).toEqual({ lists: [], pure: true });
	});

	it('are as few as may be: one list serves several counters', () => {
		// Both are the agent's; the first stands in the list of department 1 as well.
		const both = cell({ agent: 9 });
		expect(ranges([both, support])).toEqual({ lists: ['c open00 dept 1'], pure: true });
		expect(ranges([both, mine])).toEqual({ lists: ['c open00 agent 9'], pure: true });
	});

	it('may hold other tickets, too: then that is told, and those that do not are preferred', () => {
		const others = cell({ agent: 8 });
		expect(ranges([support], [support, others])).toEqual({
			lists: ['c open00 dept 1'],
			pure: false
		});
		const both = cell({ agent: 9 });
		expect(ranges([both], [both, others])).toEqual({ lists: ['c open00 agent 9'], pure: true });
	});
});

describe('a page is read from the nearer end', () => {
	const ids = Array.from({ length: 10 }, (_, n) => n);
	const read = (from: number, size: number, count = 10, reversed = false) => {
		const { wanted, reversed: backwards, pick } = nearerEnd(from, size, count, reversed);
		const order = backwards === reversed ? ids : [...ids].reverse();
		return { wanted, backwards, page: pick(order.slice(0, wanted)) };
	};

	it.each([
		[0, 3, { wanted: 3, backwards: false, page: [0, 1, 2] }],
		[3, 3, { wanted: 6, backwards: false, page: [3, 4, 5] }],
		[4, 2, { wanted: 6, backwards: false, page: [4, 5] }],
		[5, 5, { wanted: 5, backwards: true, page: [5, 6, 7, 8, 9] }],
		[6, 3, { wanted: 4, backwards: true, page: [6, 7, 8] }],
		[9, 3, { wanted: 1, backwards: true, page: [9] }],
		[12, 3, { wanted: 0, backwards: true, page: [] }]
	])('from %i on, %i of ten', (from, size, page) => expect(read(from, size)).toEqual(page));

	it('also backwards', () => {
		expect(nearerEnd(0, 3, 10, true)).toMatchObject({ wanted: 3, reversed: true });
		expect(nearerEnd(8, 3, 10, true)).toMatchObject({ wanted: 2, reversed: false });
	});
});
