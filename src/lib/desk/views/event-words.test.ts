import { describe, expect, it } from 'vitest';
import type { FormField } from '../model/index.ts';
import { eventLine, eventWords, isForClients } from './event-words.ts';
import { lab } from './lab.testkit.ts';

describe('events in words', () => {
	it("matches the product's text for the first lab", () => {
		const desk = lab();
		const id = desk.open();
		const ticket = { ticket: id };
		desk.as('john', { verb: 'assign', args: { ...ticket, to: { kind: 'team', id: 1 } as never } });
		desk.as('john', { verb: 'set_sla', args: { ...ticket, sla: 2 as never } });
		desk.as('john', { verb: 'set_topic', args: { ...ticket, topic: 3 as never } });
		desk.as('jane', { verb: 'claim', args: ticket });
		desk.as('jane', { verb: 'refer', args: { ...ticket, to: { kind: 'dept', id: 3 } as never } });
		desk.as('jane', { verb: 'release', args: { ...ticket, what: 'agent' } });
		desk.as('john', { verb: 'set_status', args: { ...ticket, status: 2 as never } });
		desk.as('john', { verb: 'set_status', args: { ...ticket, status: 1 as never } });
		desk.as('john', { verb: 'transfer', args: { ...ticket, department: 2 as never } });
		const events = desk.tables.find('log', 'thread', `t${id}`);
		expect(events.map((event) => eventLine(eventWords(desk.tables, event)))).toEqual([
			'Created by Karen',
			'John Doe assigned this to Online Banking',
			'Updated by John Doe — SLA changed from Default SLA (18 hours - Active) to Sev-A (1 hours - Active)',
			'Updated by John Doe — Help Topic changed from Other to Report a Problem / Access Issue',
			'Jane Doe claimed this',
			'Jane Doe referred this to Sales',
			'Ticket released from Jane Doe by Jane Doe',
			'Closed by John Doe with status of Resolved',
			'Reopened by John Doe',
			'John Doe transferred this to SysAdmins'
		]);
		expect(
			events.filter((event) => isForClients(desk.tables, event)).map((event) => event.name)
		).toEqual(['created', 'edited', 'edited', 'closed', 'reopened']);
	});

	it('hides values of hidden fields from clients', () => {
		const desk = lab();
		const field = { name: 'code', label: 'Code', kind: 'text', choices: [], topics: [] } as const;
		const required = { requiredForUsers: false, requiredForAgents: false, requiredToClose: false };
		const row = { ...field, ...required, id: 9, visibleToUsers: false } as unknown as FormField;
		desk.tables.apply([{ type: 'added', table: 'fields', row }]);
		const id = desk.open();
		desk.as('john', { verb: 'set_field', args: { ticket: id, field: 'Code', value: 'thief' } });
		const told = () =>
			desk.tables
				.find('log', 'thread', `t${id}`)
				.filter((event) => isForClients(desk.tables, event))
				.map((event) => event.name);
		expect(told()).toEqual(['created']);
		desk.tables.apply([
			{ type: 'changed', table: 'fields', id: row.id, set: { visibleToUsers: true } }
		]);
		expect(told()).toEqual(['created', 'edited']);
	});

	it('shows an edited priority once, although the product stores it twice', () => {
		const desk = lab();
		const id = desk.open();
		desk.as('john', { verb: 'set_priority', args: { ticket: id, priority: 4 as never } });
		const [, edited] = desk.tables.find('log', 'thread', `t${id}`);
		expect(edited && eventWords(desk.tables, edited).edits).toEqual([
			{
				field: 'Priority Level',
				words: 'Priority Level changed from Normal to Emergency'
			}
		]);
	});
});
