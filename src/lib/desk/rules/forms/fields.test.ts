import { describe, expect, it } from 'vitest';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';
import type { WorldField } from '../../world.ts';

const code: WorldField = { name: 'code', label: 'Resolution code', 'required to close': true };
const asset: WorldField = {
	name: 'asset',
	kind: 'choice',
	choices: ['Laptop', 'Phone'],
	'help topics': ['Outage'],
	'required for users': true
};
const inner: WorldField = { name: 'inner', 'visible to users': false, 'required for agents': true };

const withFields = (...fields: WorldField[]) => new TrialDesk({ fields });
const messages = (outcome: ReturnType<TrialDesk['do']>) =>
	outcome.refusal?.fields.map((field) => field.message);

describe('further fields of the form', () => {
	it('that are required to close keep a ticket open until an agent fills them in', () => {
		const desk = withFields(code);
		const ticket = desk.open().id;
		const closed = desk.id('statuses', 'Closed');
		const john = desk.agent('john');
		const close = () => desk.do(john, 'set_status', { ticket, status: closed });
		expect(close().refusal?.message).toBe(
			'This ticket is missing data on one or more required fields and cannot be closed'
		);
		// With a reply the status silently stays.
		expect(desk.reply(desk.ticket(ticket), { status: closed }).refusal).toBeNull();
		expect(desk.ticket(ticket).state).toBe('open');
		const filled = desk.do(john, 'set_field', { ticket, field: 'Resolution code', value: '42' });
		expect(filled.notice).toBe('Resolution code updated successfully');
		expect(close().refusal).toBeNull();
	});

	it('appear on the form of the topics that have them', () => {
		const desk = withFields(asset);
		const karen = desk.user('karen');
		const open = (topic: string, fields?: Record<string, string>) =>
			desk.do(karen, 'open', {
				topic: desk.id('topics', topic),
				subject: 'It',
				message: '<p>burns</p>',
				...(fields ? { fields } : {})
			});
		expect(open('General Inquiry', { asset: 'Laptop' }).refusal).toBeNull();
		expect(desk.lastTicket().fields).toEqual({});
		expect(messages(open('Outage'))).toEqual(['asset is a required field']);
		expect(messages(open('Outage', { asset: 'Toaster' }))).toEqual([
			'asset: Unknown or invalid input'
		]);
		expect(open('Outage', { asset: 'Laptop' }).refusal).toBeNull();
		expect(desk.lastTicket().fields).toEqual({ asset: 'Laptop' });
	});

	it('hidden from end users are shown to agents only, and accepted from agents only', () => {
		const desk = withFields(inner);
		expect(desk.open({ fields: { inner: 'mine' } }).fields).toEqual({});
		const call = {
			user: desk.user('karen').id,
			source: 'Phone',
			topic: desk.id('topics', 'General Inquiry'),
			subject: 'It',
			message: '<p>burns</p>'
		} as const;
		expect(messages(desk.do(desk.agent('john'), 'open_for', call))).toEqual([
			'inner is a required field'
		]);
		desk.do(desk.agent('john'), 'open_for', { ...call, fields: { inner: 'ours' } });
		expect(desk.lastTicket().fields).toEqual({ inner: 'ours' });
	});

	it('do not block closing a ticket that came by mail, unless they are required to close', () => {
		const desk = withFields(inner, { ...asset, 'help topics': [] });
		desk.mail('karen@customer.example');
		const ticket = desk.lastTicket().id;
		const status = desk.id('statuses', 'Closed');
		expect(desk.do(desk.agent('john'), 'set_status', { ticket, status }).refusal).toBeNull();
	});

	it('can be edited with the edit permission, to another valid value', () => {
		const desk = withFields(code, asset);
		const ticket = desk.open({ topic: desk.id('topics', 'Outage'), fields: { asset: 'Phone' } }).id;
		const set = (by: string, field: string, value: string) =>
			desk.do(desk.agent(by), 'set_field', { ticket, field, value });
		expect(set('john', 'asset', 'Laptop').refusal?.http).toBe(403);
		expect(messages(set('jane', 'asset', 'Phone'))).toEqual([
			'asset is already assigned this value'
		]);
		expect(messages(set('jane', 'asset', 'Toaster'))).toEqual(['asset: Unknown or invalid input']);
		expect(messages(set('jane', 'no such', 'x'))).toEqual(['No such field']);
		set('jane', 'asset', 'Laptop');
		expect(desk.tables.get('log', desk.tables.lastId('log'))).toMatchObject({
			name: 'edited',
			data: { 0: 'Phone', 1: 'Laptop', fields: { asset: ['Phone', 'Laptop'] } }
		});
	});
});
