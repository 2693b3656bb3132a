import { beforeEach, describe, expect, it } from 'vitest';
import type { SlaId, Ticket } from '../../model/index.ts';
import { TrialDesk } from '../intake/trial-desk.testkit.ts';

const HOUR = 3_600_000;
let desk: TrialDesk;
let ticket: Ticket;
beforeEach(() => {
	desk = new TrialDesk({
		'sla plans': [
			{ name: 'Default SLA', 'grace period': 18 },
			{ name: 'Sev-A', 'grace period': 1, schedule: '24/7' },
			{ name: 'Asleep', 'grace period': 1, active: false }
		]
	});
	ticket = desk.open();
});

const now = () => desk.ticket(ticket.id);
const sla = (name: string) => desk.id('slas', name) as SlaId;
const setSla = (to: SlaId | null) =>
	desk.do(desk.agent('john'), 'set_sla', { ticket: ticket.id, sla: to });
const setDue = (dueDate: number | null) =>
	desk.do(desk.agent('john'), 'set_due_date', { ticket: ticket.id, dueDate });
const change = (columns: Partial<Ticket>) =>
	desk.tables.apply([{ type: 'changed', table: 'tickets', id: ticket.id, set: columns }]);

describe('the SLA plan', () => {
	it('counts from creation, not from now', () => {
		setSla(sla('Sev-A'));
		expect(now().slaDue).toBe(ticket.created + HOUR);
	});

	it('set to the same value or cleared is logged without a change (hand-sla-none-0)', () => {
		expect(setSla(null).notice).toBe('SLA Plan updated successfully');
		expect(setSla(ticket.sla).refusal).toBeNull();
		expect(now()).toMatchObject({ sla: ticket.sla, slaDue: ticket.slaDue });
		expect(desk.tables.get('log', desk.tables.lastId('log'))?.data).toBeNull();
	});

	it('clears the overdue mark, and a due date that has passed', () => {
		change({ overdue: true, dueDate: ticket.created });
		setSla(sla('Sev-A'));
		expect(now()).toMatchObject({ overdue: false, dueDate: null });
	});

	it('that is not active gives no due date', () => {
		setSla(sla('Asleep'));
		expect(now().slaDue).toBeNull();
	});
});

describe('the due date', () => {
	it('set by hand must not have passed', () => {
		expect(setDue(ticket.created).refusal?.fields[0]?.message).toBe(
			'Selected date is earlier than permitted (3/2/26)'
		);
	});

	it('set or cleared resets overdue and recomputes the plan (rand-0061, rand-0636)', () => {
		change({ overdue: true, slaDue: null });
		setDue(ticket.created + 100 * HOUR);
		expect(now()).toMatchObject({ overdue: false, slaDue: ticket.slaDue });
		change({ overdue: true });
		setDue(null);
		expect(now()).toMatchObject({ overdue: false, dueDate: null, slaDue: ticket.slaDue });
	});

	it('is refused if it does not change', () => {
		expect(setDue(null).refusal?.fields[0]?.message).toBe(
			'Due Date is already assigned this value'
		);
	});
});

describe('cron', () => {
	it('marks tickets overdue that are due strictly before now, once, oldest first', () => {
		const second = desk.open();
		const third = desk.open();
		const due = second.created;
		for (const [id, slaDue] of [
			[third.id, due],
			[second.id, due + 1]
		] as const)
			desk.tables.apply([{ type: 'changed', table: 'tickets', id, set: { slaDue } }]);
		desk.do({ kind: 'system' }, 'cron', {});
		desk.do({ kind: 'system' }, 'cron', {});
		const overdue = [...desk.tables.rows('log')].filter((event) => event.name === 'overdue');
		expect(overdue.map((event) => event.thread)).toEqual([`t${second.id}`, `t${third.id}`]);
		expect(now().overdue).toBe(false);
	});
});

describe('the page "Update Ticket"', () => {
	const edit = (args: object) =>
		desk.do(desk.agent('john'), 'edit_ticket', { ticket: ticket.id, ...args });

	it('saves everything at once, with one note of the reason', () => {
		const ken = desk.user('ken').id;
		const comments = '<p>The caller said more.</p>';
		const asked = { owner: ken, source: 'Phone', sla: null, subject: 'Fire', comments };
		expect(edit(asked).notice).toBe('Ticket updated successfully');
		expect(now()).toMatchObject({ owner: ken, source: 'Phone', sla: null, slaDue: null });
		expect(now().subject).toBe('Fire');
		expect(
			desk
				.entries(ticket)
				.slice(1)
				.map(({ title }) => title)
		).toEqual(['Ticket updated']);
	});

	it('changes nothing when any field is refused, and names every such field', () => {
		const before = now();
		const log = desk.tables.lastId('log');
		const { refusal } = edit({
			owner: desk.user('ken').id,
			subject: '',
			dueDate: ticket.created
		});
		expect(refusal?.fields.map(({ field }) => field)).toEqual(['dueDate', 'subject']);
		expect(now()).toEqual(before);
		expect(desk.tables.lastId('log')).toBe(log);
	});

	it('logs nothing for unchanged fields', () => {
		const log = desk.tables.lastId('log');
		const { owner, source, topic, sla, dueDate, subject, priority } = now();
		edit({ owner, source, topic, sla, dueDate, subject, priority });
		expect(desk.tables.lastId('log')).toBe(log);
	});
});
