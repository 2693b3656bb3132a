import { expect, it } from 'vitest';
import { lab } from '#lib/desk/views/lab.testkit.ts';
import { changesOf, editedFrom, followed } from './edited.ts';

const zone = 'America/New_York';

function aTicket() {
	const desk = lab();
	return desk.ticket(desk.open());
}

it('does nothing for a form that is left as it was', () => {
	const ticket = aTicket();
	expect(changesOf(ticket, editedFrom(ticket, zone), zone)).toEqual([]);
});

it('does one verb for each field that is another, the plan before the due date', () => {
	const ticket = aTicket();
	const form = {
		...editedFrom(ticket, zone),
		subject: ' Printer on fire ',
		dueDate: '2026-03-04T10:00',
		sla: 2 as never
	};
	const changes = changesOf(ticket, form, zone);
	expect(changes.map(({ verb, args }) => [verb, args])).toEqual([
		['set_sla', { ticket: ticket.id, sla: 2 }],
		['set_due_date', { ticket: ticket.id, dueDate: Date.UTC(2026, 2, 4, 15) }],
		['set_subject', { ticket: ticket.id, subject: 'Printer on fire' }]
	]);
	expect(changes[0]?.seen).toEqual([
		{ table: 'tickets', id: ticket.id, columns: { sla: ticket.sla } }
	]);
});

it('takes a due date away that is emptied, and asks for no empty choice', () => {
	const ticket = { ...aTicket(), dueDate: Date.UTC(2026, 2, 4, 15) };
	const form = { ...editedFrom(ticket, zone), dueDate: '', topic: null, priority: null };
	expect(changesOf(ticket, form, zone)).toMatchObject([
		{ verb: 'set_due_date', args: { dueDate: null } }
	]);
});

it('keeps what was typed when the ticket changes underneath, and follows in the rest', () => {
	const before = editedFrom(aTicket(), zone);
	const typed = { ...before, subject: 'Typed' };
	const present = { ...before, subject: 'Theirs', source: 'Phone' as const };
	expect(followed(before, typed, present)).toEqual({ ...present, subject: 'Typed' });
});
