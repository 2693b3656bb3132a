import { describe, expect, it } from 'vitest';
import { addressOfTasks, sortedBy, taskQuery, taskQueryOf } from './places.ts';

describe('the address of a list of tasks', () => {
	const query = { ...taskQuery('mine'), words: 'ink & paper', reversed: true, page: 2 };
	it('says all that the list shows', () => {
		const address = addressOfTasks({ ...query, sort: 'Agent' }, { page: 2 });
		const params = Object.fromEntries(new URL(address, 'http://localhost').searchParams);
		expect(taskQueryOf(params)).toEqual({ ...query, sort: 'Agent' });
	});
	it('begins with the first page when something else is changed', () => {
		expect(addressOfTasks(query, { words: '', reversed: false })).toBe(
			'/osTicket/scp/tasks.php?queue=mine'
		);
	});
	it('turns the order round when the same column is clicked again', () => {
		const once = { ...query, ...sortedBy({ ...query, reversed: false }, 'Title') };
		expect(once).toMatchObject({ sort: 'Title', reversed: false });
		expect(sortedBy(once, 'Title')).toEqual({ sort: 'Title', reversed: true });
		expect(sortedBy(query, 'Title')).toEqual({ sort: 'Title', reversed: false });
	});
});
