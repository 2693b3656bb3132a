import { describe, expect, it } from 'vitest';
import { lab, MINUTE } from './lab.testkit.ts';
import { cellText, rowMarks } from './queue-row.ts';

describe('a row of a queue', () => {
	it('has a bubble once the thread is longer than its first message (every recorded list)', () => {
		const desk = lab();
		const ticket = desk.open('Printer');
		const marks = () => rowMarks(desk.tables, desk.ticket(ticket), desk.now());
		const subject = () => cellText(desk.tables, 'Subject', desk.ticket(ticket), desk.now());
		expect([marks(), subject()]).toEqual([[], 'Printer']);
		desk.as('john', { verb: 'note', args: { ticket, body: '<p>Seen.</p>' } });
		expect([marks(), subject()]).toEqual([['longer thread'], '2 Printer']);
	});

	it('shows times in the desk’s zone, unless another one is given', () => {
		const desk = lab();
		const ticket = desk.ticket(desk.open());
		const created = (zone?: string) =>
			cellText(desk.tables, 'Create Date', ticket, desk.now(), zone);
		expect(created()).toMatch(/^3\/2\/26 9:0\d AM$/);
		expect(created('Asia/Tokyo')).toMatch(/^3\/2\/26 11:0\d PM$/);
	});

	it('shows a lock while somebody types, until the lock expires', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'lock', args: { ticket } });
		const marks = (later: number) =>
			rowMarks(desk.tables, desk.ticket(ticket), desk.now() + later * MINUTE);
		expect(marks(2)).toEqual(['locked']);
		expect(marks(3)).toEqual([]);
	});

	it('says that the ticket is overdue', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'transfer', args: { ticket, department: 2 as never } });
		desk.as('omar', { verb: 'mark_overdue', args: { ticket } });
		expect(rowMarks(desk.tables, desk.ticket(ticket), desk.now())).toEqual([
			'overdue',
			'longer thread'
		]);
	});
});
