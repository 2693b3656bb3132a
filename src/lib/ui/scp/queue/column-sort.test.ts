import { expect, it } from 'vitest';
import { columnSort } from './column-sort.ts';
import { adhocQueue, requestOf, searchColumns } from '../search/request.ts';

const queue = {
	...adhocQueue({ rules: [], keywords: '', columns: searchColumns }),
	id: 7 as never
};
const sorted = (params: Record<string, string>, total: number | null = 10) => {
	const request = requestOf(params, [queue], null);
	return request?.kind === 'queue' ? columnSort(request, 'Subject', total) : null;
};

it('sorts by a column, then the other way round', () => {
	expect(sorted({})).toMatchObject({ order: 'none' });
	expect(sorted({})?.address).toMatch(/queue=7&by=Subject$/);
	expect(sorted({ by: 'Subject' })).toMatchObject({ order: 'ascending' });
	expect(sorted({ by: 'Subject' })?.address).toMatch(/&dir=1$/);
	expect(sorted({ by: 'Subject', dir: '1' })).toMatchObject({ order: 'descending' });
});

it('sorts search results, however many', () => {
	const request = requestOf({ a: 'search', query: 'bank' }, [queue], null);
	if (!request) throw new Error('It is a search.');
	expect(columnSort(request, 'Subject', null)?.address).toMatch(/query=bank&by=Subject$/);
});

it('sorts long queues only by what they have an index for', () => {
	expect(sorted({}, 1001)).toBeNull();
	const request = requestOf({}, [queue], null);
	if (request?.kind !== 'queue') throw new Error('It is a queue.');
	expect(columnSort(request, 'Create Date', 100_000)).not.toBeNull();
});
