import { expect, it } from 'vitest';
import { BUILT_IN, type FormId } from '#lib/desk/model/index.ts';
import { lab } from '#lib/desk/views/lab.testkit.ts';
import { changesOf, editedFrom, followed } from './edited.ts';

const zone = 'America/New_York';

function aTicket() {
	const desk = lab();
	return desk.ticket(desk.open());
}

it('asks for nothing when the form is left as it was', () => {
	const ticket = aTicket();
	expect(changesOf(ticket, editedFrom(ticket, zone), zone).args).toEqual({});
});

it('sends changed values only, with the values seen before', () => {
	const forms = [2 as FormId, BUILT_IN];
	const ticket = { ...aTicket(), forms, fields: { code: '7', place: 'Bonn' } };
	const form = {
		...editedFrom(ticket, zone),
		subject: ' Printer on fire ',
		dueDate: '2026-03-04T10:00',
		sla: null,
		fields: { code: '8', place: 'Bonn', further: '' }
	};
	const { args, seen } = changesOf(ticket, form, zone);
	expect(args).toEqual({
		sla: null,
		dueDate: Date.UTC(2026, 2, 4, 15),
		subject: 'Printer on fire',
		fields: { code: '8' }
	});
	const { sla, dueDate, subject, fields } = ticket;
	expect(seen).toEqual({
		table: 'tickets',
		id: ticket.id,
		columns: { sla, dueDate, subject, fields, forms }
	});
});

it('clears an emptied due date, and skips empty choices', () => {
	const ticket = { ...aTicket(), dueDate: Date.UTC(2026, 2, 4, 15) };
	const form = { ...editedFrom(ticket, zone), dueDate: '', topic: null, priority: null };
	expect(changesOf(ticket, form, zone).args).toEqual({ dueDate: null });
});

it('keeps typed values when the ticket changes, and updates the others', () => {
	const before = { ...editedFrom(aTicket(), zone), fields: { code: '1', place: 'Bonn' } };
	const typed = { ...before, subject: 'Typed', fields: { code: '2', place: 'Bonn' } };
	const theirs = { ...before, subject: 'Theirs', fields: { code: '3', place: 'Rome' } };
	const present = { ...theirs, source: 'Phone' as const };
	expect(followed(before, typed, present)).toEqual({
		...present,
		subject: 'Typed',
		fields: { code: '2', place: 'Rome' }
	});
});
