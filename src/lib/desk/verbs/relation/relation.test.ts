import { describe, expect, it } from 'vitest';
import { lab } from '../../views/lab.testkit.ts';

const eventsOf = (desk: ReturnType<typeof lab>, id: number) =>
	desk.tables.find('log', 'thread', `t${id}`).map((event) => event.name);

describe('merging', () => {
	it('moves the thread and the people to the parent, and closes the child', () => {
		const desk = lab();
		const [parent, child] = [desk.open(), desk.open()];
		desk.as('john', { verb: 'change_owner', args: { ticket: child, user: 2 as never } });
		desk.as('john', { verb: 'merge', args: { tickets: [parent, child] } });
		expect(desk.ticket(parent)).toMatchObject({
			entries: 2,
			merge: 'combine',
			isParent: true,
			collaborators: [{ user: 2, active: true, cc: true }]
		});
		expect(desk.ticket(child)).toMatchObject({
			entries: 0,
			parent,
			state: 'closed',
			threadKind: 'C'
		});
		expect(desk.tables.find('entries', 'thread', `t${parent}`)).toHaveLength(2);
	});

	it('gives the parent another status where asked', () => {
		const desk = lab();
		const [parent, child] = [desk.open(), desk.open()];
		const parentStatus = 2 as never;
		desk.as('john', { verb: 'merge', args: { tickets: [parent, child], parentStatus } });
		expect(desk.ticket(parent)).toMatchObject({ state: 'closed', status: 2 });
	});

	it('closes the child in spite of its open tasks', () => {
		const desk = lab();
		const [parent, child] = [desk.open(), desk.open()];
		const task = { title: 'Order part', description: '<p>Soon</p>', department: 1 as never };
		desk.as('john', { verb: 'task_add', args: { ticket: child, ...task } });
		desk.as('john', { verb: 'merge', args: { tickets: [parent, child], moveTasks: true } });
		expect(desk.ticket(child)).toMatchObject({ state: 'closed', openTasks: 0 });
		expect(desk.ticket(parent).openTasks).toBe(1);
	});

	it('refuses a ticket that was merged already', () => {
		const desk = lab();
		const [parent, child, other] = [desk.open(), desk.open(), desk.open()];
		desk.as('john', { verb: 'merge', args: { tickets: [parent, child] } });
		expect(desk.as('john', { verb: 'merge', args: { tickets: [other, child] } })).toMatchObject({
			events: [],
			refusal: {
				stage: 'dialog',
				message:
					'One or more Tickets selected is a merged child. The selected Tickets cannot be merged.'
			}
		});
	});

	it('counts a ticket named twice once', () => {
		const desk = lab();
		const ticket = desk.open();
		const before = desk.ticket(ticket);
		desk.as('john', { verb: 'merge', args: { tickets: [ticket, ticket] } });
		expect(desk.ticket(ticket)).toEqual(before);
	});

	it('does not move tickets merged into the child before', () => {
		const desk = lab();
		const [parent, child, grandchild] = [desk.open(), desk.open(), desk.open()];
		desk.as('john', { verb: 'merge', args: { tickets: [child, grandchild] } });
		desk.as('john', { verb: 'merge', args: { tickets: [parent, child] } });
		expect(desk.ticket(child)).toMatchObject({ parent, isParent: false });
		expect(desk.ticket(grandchild)).toMatchObject({ parent: child, threadKind: 'C' });
		expect(desk.ticket(parent)).toMatchObject({ parent: null, isParent: true, entries: 3 });
	});

	it('asks for the permission on every ticket', () => {
		const desk = lab();
		const tickets = [desk.open(), desk.open()];
		expect(desk.as('jane', { verb: 'merge', args: { tickets } }).refusal?.message).toBe(
			'You do not have permission to merge the selected Tickets'
		);
	});

	it('deletes the child on request, but keeps its thread entries', () => {
		const desk = lab();
		const [parent, child] = [desk.open(), desk.open()];
		desk.as('john', { verb: 'merge', args: { tickets: [parent, child], deleteChild: true } });
		expect(desk.tables.get('tickets', child)).toBeUndefined();
		expect(desk.ticket(parent)).toMatchObject({ entries: 2, merge: null, isParent: false });
	});
});

describe('linking', () => {
	it('is done although the product answers with an error', () => {
		const desk = lab();
		const [parent, child] = [desk.open(), desk.open()];
		const outcome = desk.as('john', { verb: 'link', args: { tickets: [parent, child] } });
		expect(outcome.refusal).toMatchObject({ http: 404, message: 'Unable to manage ticket' });
		expect(desk.ticket(child)).toMatchObject({ parent, merge: 'visual' });
		expect(eventsOf(desk, child)).toEqual(['created', 'linked']);
	});

	it('ends for one child, or for all of them at the parent', () => {
		const desk = lab();
		const [parent, one, other] = [desk.open(), desk.open(), desk.open()];
		desk.as('john', { verb: 'link', args: { tickets: [parent, one, other] } });
		desk.as('jane', { verb: 'unlink', args: { ticket: one } });
		expect(desk.ticket(one)).toMatchObject({ parent: null, merge: null });
		expect(desk.ticket(parent)).toMatchObject({ merge: 'visual', isParent: true });
		desk.as('jane', { verb: 'unlink', args: { ticket: parent } });
		expect(desk.ticket(other).parent).toBeNull();
		expect(desk.ticket(parent)).toMatchObject({ merge: null, isParent: false });
	});
});
