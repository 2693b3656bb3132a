import { describe, expect, it } from 'vitest';
import type { TicketId } from '../../model/index.ts';
import { lab } from '../../views/lab.testkit.ts';

/** Jane of SysAdmins and tickets of Support, which she neither sees nor may merge (kind *merge-link*). */
function tickets(count = 2) {
	const desk = lab();
	const ids = Array.from({ length: count }, () => desk.open());
	const refer = (id: TicketId) =>
		desk.as('john', {
			verb: 'refer',
			args: { ticket: id, to: { kind: 'dept', id: 3 } as never }
		});
	const relate = (verb: 'merge' | 'link', list: readonly TicketId[], by = 'jane') =>
		desk.as(by, { verb, args: { tickets: list } }).refusal;
	return { desk, ids, refer, relate };
}

describe('who may merge or link tickets', () => {
	it('a referral of the newest ticket to anybody opens the dialog to everybody', () => {
		const { ids, refer, relate } = tickets();
		const [older, younger] = ids as [TicketId, TicketId];
		refer(older);
		expect(relate('merge', [younger, older])?.stage).toBe('dialog');
		refer(younger);
		expect(relate('merge', [older, younger])).toBeNull();
	});

	it('a merged parent among them decides instead of the newest', () => {
		const { ids, refer, relate } = tickets(3);
		const [parent, child, other] = ids as [TicketId, TicketId, TicketId];
		relate('merge', [parent, child], 'john');
		refer(other);
		expect(relate('merge', [parent, other])?.stage).toBe('dialog');
		refer(parent);
		expect(relate('merge', [parent, other])).toBeNull();
	});

	it('then each ticket is checked in turn; changes before a refused one stay', () => {
		const { desk, ids, refer, relate } = tickets(3);
		const [first, second, third] = ids as [TicketId, TicketId, TicketId];
		refer(first);
		refer(third);
		expect(relate('merge', [first, third, second])).toMatchObject({
			http: 404,
			message: 'Unable to manage ticket'
		});
		expect(desk.ticket(third)).toMatchObject({ parent: first, entries: 1, state: 'open' });
		expect(desk.ticket(second).parent).toBeNull();
	});

	it('does not merge two merged parents', () => {
		const { ids, relate } = tickets(4);
		const [a, b, c, d] = ids as [TicketId, TicketId, TicketId, TicketId];
		relate('merge', [a, b], 'john');
		relate('merge', [c, d], 'john');
		expect(relate('merge', [a, c], 'john')).toMatchObject({ stage: 'dialog' });
	});
});

describe('earlier relations', () => {
	it('linking the same pair again makes no change', () => {
		const { desk, ids, relate } = tickets();
		relate('link', ids, 'john');
		expect(desk.as('john', { verb: 'link', args: { tickets: ids } }).events).toEqual([]);
	});

	it('a child that becomes the parent leaves its old parent first', () => {
		const { desk, ids, relate } = tickets();
		const [a, b] = ids as [TicketId, TicketId];
		relate('link', [a, b], 'john');
		relate('link', [b, a], 'john');
		expect(desk.ticket(b)).toMatchObject({ parent: null, isParent: true });
		expect(desk.ticket(a)).toMatchObject({ parent: b, isParent: false });
	});

	it('somebody else’s child stays where it is; a parent keeps its children below it', () => {
		const { desk, ids, relate } = tickets(3);
		const [a, b, c] = ids as [TicketId, TicketId, TicketId];
		relate('link', [a, b], 'john');
		relate('link', [c, b], 'john');
		expect(desk.ticket(b).parent).toBe(a);
		relate('link', [c, a], 'john');
		expect(desk.ticket(a)).toMatchObject({ parent: c, isParent: false });
		expect(desk.ticket(b).parent).toBe(a);
	});

	it('merging ends links, and a former link parent stays a parent without children', () => {
		const { desk, ids, relate } = tickets();
		const [a] = ids as [TicketId];
		relate('link', ids, 'john');
		desk.as('root', { verb: 'merge', args: { tickets: ids, deleteChild: true } });
		expect(desk.ticket(a)).toMatchObject({ merge: 'combine', isParent: true });
	});

	it('deleting the last merged child removes the parent mark of its parent', () => {
		const { desk, ids, relate } = tickets(3);
		const [a, b, c] = ids as [TicketId, TicketId, TicketId];
		relate('merge', [a, b, c], 'root');
		desk.as('root', { verb: 'delete_ticket', args: { ticket: b } });
		expect(desk.ticket(a)).toMatchObject({ merge: 'combine', isParent: true });
		desk.as('root', { verb: 'delete_ticket', args: { ticket: c } });
		expect(desk.ticket(a)).toMatchObject({ merge: null, isParent: false });
	});
});
