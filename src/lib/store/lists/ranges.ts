import type { QueueSort } from '../../desk/model/index.ts';
import type { Listing } from '#lib/desk/rules/access/listed.ts';
import type { Cell } from './cells.ts';
import type { Range } from './merge.ts';
import { listName, waysFor, waysOf } from './places.ts';

/**
 * The smallest set of lists that contains every ticket of the `wanted` counters. `pure` means that they contain nothing else. `all` are the
 * desk's counters: they show which lists have entries.
 */
export function rangesOf(
	wanted: readonly Cell[],
	all: readonly Cell[],
	listing: Listing,
	sort: QueueSort
): { ranges: Range[]; pure: boolean } {
	const held = new Set(wanted);
	const impure = new Set<string>();
	for (const cell of all)
		if (!held.has(cell)) for (const name of listsOf(cell, sort)) impure.add(name);
	const mine = waysFor(listing);
	const chosen = new Set<string>();
	const offers = wanted.map((cell) => {
		const names = listsOf(cell, sort, mine);
		const pure = names.filter((name) => !impure.has(name));
		return pure.length > 0 ? pure : names;
	});
	// A counter with one list only leaves no choice; what it takes may serve others too.
	for (const names of offers.sort((a, b) => a.length - b.length)) {
		const [first] = names;
		if (first !== undefined && !names.some((name) => chosen.has(name))) chosen.add(first);
	}
	const ranges = [...chosen].map((list) => ({ list }));
	return { ranges, pure: ranges.every(({ list }) => !impure.has(list)) };
}

function listsOf({ columns }: Cell, sort: QueueSort, mine?: ReadonlySet<string>): string[] {
	return waysOf(columns)
		.filter((way) => mine?.has(way) ?? true)
		.map((way) => listName(sort, columns, way));
}
