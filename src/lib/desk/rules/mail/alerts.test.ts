import { describe, expect, it } from 'vitest';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { ConfigRows, ConfigTable } from '#lib/kernel/tables.ts';
import { lab, type VerbCall } from '../../views/lab.testkit.ts';

/** A lab whose configuration is changed by rows, and what it mails to whom. */
function desk() {
	const it = lab();
	const { tables } = it;
	const idOf = (table: 'departments' | 'teams', name: string) =>
		tables.all(table).find((row) => row.name === name)?.id ?? 0;
	const set = <T extends ConfigTable>(table: T, id: number, columns: Partial<ConfigRows[T]>) =>
		tables.apply([{ type: 'changed', table, id, set: columns } as TableEvent]);
	const settings = (columns: Partial<ConfigRows['settings']>) => set('settings', 1, columns);
	/** Names of those who get mails of the template by what is done. */
	const told = (template: string, act: () => unknown) => {
		const before = tables.lastId('mails');
		act();
		return [...tables.rows('mails')]
			.filter((mail) => mail.id > before && mail.template === template)
			.flatMap(({ to }) => to.map((address) => address.split('@')[0]))
			.sort();
	};
	return { ...it, idOf, set, settings, told };
}

const assign = (ticket: number, to: { kind: 'team' | 'agent'; id: number }) =>
	({ verb: 'assign', args: { ticket, to } }) as VerbCall;

describe('alerts for a ticket assigned to a team', () => {
	const atTeam = (columns: Partial<ConfigRows['teams']>) => {
		const d = desk();
		d.settings({ assignedAlertTeamMembers: true, assignedAlertTeamLead: true });
		const id = d.idOf('teams', 'Online Banking');
		d.set('teams', id, { lead: d.agent('omar').id, ...columns });
		const ticket = d.open();
		return d.told('assigned.alert', () => d.as('john', assign(ticket, { kind: 'team', id })));
	};
	const jane = (alerts: boolean) => [{ agent: desk().agent('jane').id, alerts }];

	it('go to its members', () => expect(atTeam({})).toEqual(['jane']));
	it('go to its lead, when no member wants alerts', () =>
		expect(atTeam({ members: jane(false) })).toEqual(['omar']));
	it('go to nobody, when its alerts are disabled', () =>
		expect(atTeam({ alertsDisabled: true })).toEqual([]));
});

describe('alerts for a new ticket in a department', () => {
	const opened = (alertRecipients: ConfigRows['departments']['alertRecipients'], alerts = true) => {
		const d = desk();
		d.settings({ ticketAlertActive: true, ticketAlertDeptMembers: true, ticketAlertAdmin: false });
		const department = d.ticket(d.open()).department;
		const role = d.agent('jane').role;
		d.set('departments', department, { alertRecipients });
		d.set('agents', d.agent('jane').id, { access: [{ department, role, alerts }] });
		return d.told('ticket.alert', () => d.open());
	};

	it('go to its members and to those with extended access', () =>
		expect(opened('dept_and_extended')).toEqual(['jane', 'john', 'root']));
	it('do not go to those whose access is without alerts', () =>
		expect(opened('dept_and_extended', false)).toEqual(['john', 'root']));
	it('go to its members only', () => expect(opened('dept')).toEqual(['john', 'root']));
	it('go to nobody', () => {
		expect(opened('admin')).toEqual([]);
		expect(opened('nobody')).toEqual([]);
	});
});

describe('a department in which nobody can be alerted (kind *message-alert*)', () => {
	/** Who is told of what, when Jane of SysAdmins and its manager Omar are away or not. */
	const away = (...names: string[]) => {
		const d = desk();
		for (const name of names) d.set('agents', d.agent(name).id, { onVacation: true });
		const ticket = d.open();
		const department = d.idOf('departments', 'SysAdmins') as never;
		d.as('john', { verb: 'transfer', args: { ticket, department } });
		d.settings({ messageAlertDeptManager: true });
		return { ...d, ticket };
	};

	it('gets no assignment alert; one available agent is enough to send it', () => {
		const told = (...names: string[]) => {
			const d = away(...names);
			const to = { kind: 'agent' as const, id: d.agent('john').id };
			return d.told('assigned.alert', () => d.as('omar', assign(d.ticket, to)));
		};
		expect(told('jane', 'omar')).toEqual([]);
		expect(told('jane')).toEqual(['john']);
	});

	it('still gets the alert for a new message', () => {
		const d = away();
		d.set('departments', d.idOf('departments', 'SysAdmins'), { alertRecipients: 'nobody' });
		const args = { ticket: d.ticket, message: '<p>Well?</p>' };
		expect(d.told('message.alert', () => d.asUser(1, { verb: 'user_reply', args }))).toEqual([
			'omar'
		]);
	});

	it("does not affect the administrator's alert for a new ticket", () => {
		const d = desk();
		d.set('agents', d.agent('john').id, { onVacation: true });
		d.set('agents', d.agent('root').id, { active: false });
		d.set('departments', d.idOf('departments', 'Support'), { manager: d.agent('omar').id });
		expect(d.told('ticket.alert', () => d.open())).toEqual(['admin']);
	});
});
