import { describe, expect, it } from 'vitest';
import { explainAccess, explainAction, explainDueDate } from './explain.ts';
import { lab, start } from './lab.testkit.ts';

const SUPPORT = 1 as never;
const SYSADMINS = 2 as never;
const BANKING = { kind: 'team', id: 1 } as never;

describe('why somebody sees a ticket', () => {
	it('names every way of access that fails, for an agent who cannot see it', () => {
		const desk = lab();
		const id = desk.open();
		const { sees, words, ways } = explainAccess(desk.tables, desk.agent('jane'), desk.ticket(id));
		expect(sees).toBe(false);
		expect(words).toBe(
			'Jane Doe cannot see this ticket: not in department Support, not assigned to them, assigned to no team, not referred to them.'
		);
		expect(ways.map((way) => way.holds)).toEqual([false, false, false, false]);
	});

	it('explains that a transfer hides a ticket and an assignment keeps it visible', () => {
		const desk = lab();
		const id = desk.open();
		desk.as('john', { verb: 'claim', args: { ticket: id } });
		desk.as('john', { verb: 'transfer', args: { ticket: id, department: SYSADMINS } });
		const seen = explainAccess(desk.tables, desk.agent('john'), desk.ticket(id));
		expect(seen.words).toBe('John Doe sees this ticket: assigned to them.');
		expect(seen.role.words).toContain('because the ticket is assigned to them');
		desk.as('john', { verb: 'release', args: { ticket: id, what: 'both' } });
		expect(explainAccess(desk.tables, desk.agent('john'), desk.ticket(id)).sees).toBe(false);
	});

	it('gives administrators no extra access', () => {
		const desk = lab();
		const id = desk.open();
		desk.as('john', { verb: 'transfer', args: { ticket: id, department: SYSADMINS } });
		const { sees, admin } = explainAccess(desk.tables, desk.agent('root'), desk.ticket(id));
		expect({ sees, admin }).toEqual({ sees: false, admin: true });
	});
});

describe('why somebody may do something', () => {
	it('names the role and the permission that it lacks', () => {
		const desk = lab();
		const id = desk.open();
		const explained = explainAction(
			desk.tables,
			desk.agent('john'),
			desk.ticket(id),
			'delete_ticket'
		);
		expect(explained.allowed).toBe(false);
		expect(explained.words).toBe('the role Expanded Access does not grant Delete');
	});

	it('lets the manager of a department mark tickets overdue, and nobody else', () => {
		const desk = lab();
		const id = desk.open();
		desk.as('john', { verb: 'transfer', args: { ticket: id, department: SYSADMINS } });
		const of = (agent: string) =>
			explainAction(desk.tables, desk.agent(agent), desk.ticket(id), 'mark_overdue');
		expect(of('omar')).toMatchObject({ allowed: true, words: 'manages SysAdmins; open' });
		expect(of('jane')).toMatchObject({ allowed: false, words: 'does not manage SysAdmins' });
		desk.as('omar', { verb: 'set_status', args: { ticket: id, status: 2 as never } });
		expect(of('omar')).toMatchObject({ allowed: false, words: 'not open' });
	});

	it('states a condition of both dialog and verb once', () => {
		const desk = lab();
		const id = desk.open();
		expect(explainAction(desk.tables, desk.agent('john'), desk.ticket(id), 'link').words).toBe(
			'the role Expanded Access grants Link; no part of another ticket'
		);
	});

	it('does not allow merging a merged ticket', () => {
		const desk = lab();
		const [parent, child] = [desk.open(), desk.open()];
		desk.as('john', { verb: 'merge', args: { tickets: [parent, child] } });
		const of = (id: number) =>
			explainAction(desk.tables, desk.agent('john'), desk.ticket(id), 'merge').allowed;
		expect([of(parent), of(child)]).toEqual([true, false]);
	});

	it('agrees with the verbs themselves', () => {
		const desk = lab();
		const id = desk.open();
		desk.as('john', { verb: 'assign', args: { ticket: id, to: BANKING } });
		for (const name of ['john', 'jane', 'omar', 'root']) {
			const may = explainAction(desk.tables, desk.agent(name), desk.ticket(id), 'transfer');
			const args = { ticket: id, department: SYSADMINS };
			const { refusal } = desk.as(name, { verb: 'transfer', args });
			expect([name, may.allowed]).toEqual([name, refusal === null]);
			desk.as('jane', { verb: 'transfer', args: { ticket: id, department: SUPPORT } });
		}
	});
});

describe('how a due date was computed', () => {
	it('names the plan, its hours, and the schedule that counts them', () => {
		const desk = lab();
		const id = desk.open();
		const explained = explainDueDate(desk.tables, desk.ticket(id));
		expect(explained).toMatchObject({
			by: 'plan',
			schedule: {
				name: 'Monday - Friday 8am - 5pm with U.S. Holidays',
				from: 'system default'
			},
			start: { from: 'creation' },
			outdated: false
		});
		expect(explained.due).toBe(desk.ticket(id).slaDue);
		expect(explained.words[0]).toBe(
			'Default SLA allows 18 hours from the creation, 3/2/26 9:01 AM.'
		);
	});

	it('notices that a plan was edited after it was applied', () => {
		const desk = lab();
		const id = desk.open();
		desk.as('root', { verb: 'save_sla', args: { id: 1, values: { graceHours: 2 } } });
		expect(explainDueDate(desk.tables, desk.ticket(id)).outdated).toBe(true);
	});

	it('prefers a date set by hand to the plan', () => {
		const desk = lab();
		const id = desk.open();
		const dueDate = start + 5 * 60 * 60_000;
		desk.as('john', { verb: 'set_due_date', args: { ticket: id, dueDate } });
		expect(explainDueDate(desk.tables, desk.ticket(id))).toMatchObject({
			due: dueDate,
			by: 'hand'
		});
	});
});
