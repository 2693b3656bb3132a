import { describe, expect, it } from 'vitest';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { StatusId } from '../../model/index.ts';
import type { ConfigRows } from '#lib/kernel/tables.ts';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';

const karen = 'karen@customer.example';

/** A ticket of Karen's that John has answered and closed. */
function closed() {
	const desk = new TrialDesk();
	const ticket = desk.open();
	desk.reply(ticket, { status: desk.id('statuses', 'Closed') });
	const references = [desk.sent().at(-1)?.messageId ?? ''];
	const set = <T extends 'departments' | 'statuses'>(
		table: T,
		name: string,
		set: Partial<ConfigRows[T]>
	) => desk.tables.apply([{ type: 'changed', table, id: desk.id(table, name), set } as TableEvent]);
	const writes = () => {
		desk.mail(karen, { references });
		return desk.ticket(ticket.id);
	};
	return { desk, ticket, set, writes };
}

describe('a closed ticket whose user writes again', () => {
	it('opens', () => {
		expect(closed().writes()).toMatchObject({ state: 'open' });
	});

	it('opens in the status that the closed one names, if that is an open status', () => {
		const { desk, ticket, set, writes } = closed();
		const open = desk.tables.get('statuses', desk.id('statuses', 'Open'));
		const id = 77 as StatusId;
		const row = { ...open, id, name: 'Waiting' };
		desk.tables.apply([{ type: 'added', table: 'statuses', row } as TableEvent]);
		set('statuses', 'Closed', { reopenStatus: id });
		expect(writes()).toMatchObject({ state: 'open', status: id });
		desk.reply(ticket, { status: desk.id('statuses', 'Closed') });
		set('statuses', 'Closed', { reopenStatus: desk.id('statuses', 'Resolved') });
		expect(writes()).toMatchObject({ state: 'open', status: desk.id('statuses', 'Open') });
	});

	it('stays closed where its status does not allow it, and a mail opens another ticket', () => {
		const { desk, ticket, set, writes } = closed();
		set('statuses', 'Closed', { allowReopen: false });
		expect(writes()).toMatchObject({ state: 'closed' });
		expect(desk.lastTicket().id).not.toBe(ticket.id);
	});

	it('stays closed in an archived department, but not in a disabled one', () => {
		const archived = closed();
		archived.set('departments', 'Support', { state: 'archived' });
		expect(archived.writes()).toMatchObject({ state: 'closed' });
		expect(archived.desk.lastTicket().id).not.toBe(archived.ticket.id);
		const disabled = closed();
		disabled.set('departments', 'Support', { state: 'disabled' });
		expect(disabled.writes()).toMatchObject({ state: 'open' });
	});
});
