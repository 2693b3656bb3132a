import type { QueueColumn } from '#lib/desk/model/index.ts';
import { columnSorts } from '#lib/desk/views/sorts.ts';
import { addressOfList, type ListRequest } from '../search/request.ts';

/** Longer queues are sorted by what they have an index for. */
const FEW = 1000;

/**
 * How a list is sorted by a column, and where a click on its heading leads; null when it cannot be. How many tickets a search finds
 * (`total` is null) is known once it is sorted.
 */
export function columnSort(
	request: ListRequest,
	column: QueueColumn,
	total: number | null
): { order: 'ascending' | 'descending' | 'none'; address: string } | null {
	const few = total === null || total <= FEW;
	if (!columnSorts[column] && !few) return null;
	const chosen = request.column === column;
	const reversed = chosen && !request.reversed;
	return {
		order: chosen ? (request.reversed ? 'descending' : 'ascending') : 'none',
		address: addressOfList(request, { column, reversed, page: 0 })
	};
}
