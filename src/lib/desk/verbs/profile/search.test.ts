import { describe, expect, it } from 'vitest';
import type { SearchRule } from '../../model/index.ts';
import { lab } from '../../views/lab.testkit.ts';
import { inQueue, isOffered, pathOf } from '../../views/queues.ts';

const rules: readonly SearchRule[] = [{ field: 'subject', how: 'contains', values: ['printer'] }];

describe('a saved search', () => {
	it('is a personal queue of the agent, below the queue that it narrows', () => {
		const desk = lab();
		const [printer, other] = [desk.open('Printer'), desk.open('Mouse')];
		const values = { name: 'Printers', parent: 1 as never, rules };
		expect(desk.as('john', { verb: 'save_search', args: { values } }).notice).toBe(
			'Search saved successfully'
		);
		const queue = desk.tables.all('queues').at(-1);
		if (!queue) throw new Error('It was saved.');
		const [john, root] = [desk.agent('john'), desk.agent('root')];
		expect(pathOf(desk.tables, queue)).toBe('Open>Printers');
		expect([isOffered(queue, john), isOffered(queue, root)]).toEqual([true, false]);
		const stands = (id: number) => inQueue(desk.tables, queue, john, desk.ticket(id), desk.now());
		expect([stands(printer), stands(other)]).toEqual([true, false]);
		desk.as('john', { verb: 'set_status', args: { ticket: printer, status: 2 as never } });
		expect(stands(printer)).toBe(false);
	});

	it('has a title of its own and at least one column', () => {
		const desk = lab();
		const save = (values: { name: string; columns?: [] }) =>
			desk.as('john', { verb: 'save_search', args: { values } }).refusal?.fields[0]?.message;
		expect(save({ name: ' ' })).toBe('Title is a required field');
		expect(save({ name: 'All' })).toBeUndefined();
		expect(save({ name: 'all' })).toBe('Saved search with same name already exists');
		expect(save({ name: 'None', columns: [] })).toBe('Select at least one column');
	});

	it('can be changed and deleted only by its owner; shared queues cannot', () => {
		const desk = lab();
		desk.as('john', { verb: 'save_search', args: { values: { name: 'Mine', rules } } });
		const id = desk.tables.lastId('queues');
		const remove = (who: string, which = id) =>
			desk.as(who, { verb: 'remove_search', args: { id: which } }).refusal?.http;
		expect(remove('jane')).toBe(403);
		expect(remove('john', 1)).toBe(403);
		desk.as('john', {
			verb: 'save_profile',
			args: { values: { preferences: { queue: id as never } } }
		});
		const values = { name: 'Ours', rules: [] };
		desk.as('john', { verb: 'save_search', args: { id, values } });
		expect(desk.tables.get('queues', id)).toMatchObject({ name: 'Ours', criteria: { rules: [] } });
		expect(remove('john')).toBeUndefined();
		expect(desk.agent('john').preferences.queue).toBeNull();
	});

	it('is deleted with the agent', () => {
		const desk = lab();
		desk.as('john', { verb: 'save_search', args: { values: { name: 'Mine', rules } } });
		desk.as('root', { verb: 'remove_agent', args: { id: desk.agent('john').id } });
		expect(desk.tables.all('queues').every(({ owner }) => owner === null)).toBe(true);
	});
});
