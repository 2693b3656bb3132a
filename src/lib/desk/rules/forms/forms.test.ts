import { beforeEach, describe, expect, it } from 'vitest';
import { BUILT_IN, type FormId, type Ticket } from '../../model/index.ts';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';
import { clientTicketPage } from '../../views/client-view.ts';
import { eventLine, eventWords } from '../../views/event-words.ts';
import { fieldsOfTicket, formsOfTicket, otherForms } from './forms.ts';

let desk: TrialDesk;
let ticket: Ticket;
beforeEach(() => {
	desk = new TrialDesk({
		forms: [
			{ title: 'Repair', 'help topics': ['Outage'] },
			{ title: 'Contract', instructions: 'As on paper.' }
		],
		fields: [
			{ name: 'asset' },
			{ name: 'part', form: 'Repair', 'required to close': true },
			{ name: 'term', form: 'Contract', 'required to close': true },
			{ name: 'inner', form: 'Contract', 'visible to users': false }
		]
	});
	ticket = desk.open();
});

const form = (title: string) =>
	desk.tables.all('forms').find((row) => row.title === title)?.id as FormId;
const now = () => desk.ticket(ticket.id);
const titles = () => formsOfTicket(desk.tables, now()).map(({ title }) => title);
const labels = () => fieldsOfTicket(desk.tables, now()).map(({ label }) => label);
const setForms = (...forms: FormId[]) =>
	desk.do(desk.agent('john'), 'set_forms', { ticket: ticket.id, forms });
const fill = (field: string, value: string) =>
	desk.do(desk.agent('john'), 'set_field', { ticket: ticket.id, field, value });
const setTopic = (name: string) =>
	desk.do(desk.agent('john'), 'set_topic', { ticket: ticket.id, topic: desk.id('topics', name) });
const close = () =>
	desk.do(desk.agent('john'), 'set_status', {
		ticket: ticket.id,
		status: desk.id('statuses', 'Closed')
	});
const wrong = ({ refusal }: ReturnType<TrialDesk['do']>) =>
	refusal?.fields.map(({ message }) => message);
const saveForm = (id: FormId, topics: string[]) => {
	desk.tables.apply([
		{
			type: 'changed',
			table: 'forms',
			id,
			set: { topics: topics.map((name) => desk.id('topics', name)) as never }
		}
	]);
};

describe('a new ticket', () => {
	it('has Ticket Details, followed by the forms of its help topic', () => {
		expect(titles()).toEqual(['Ticket Details']);
		ticket = desk.open({ topic: desk.id('topics', 'Outage') });
		expect(titles()).toEqual(['Ticket Details', 'Repair']);
	});

	it('keeps its list of forms when its topic gets another form later', () => {
		saveForm(form('Contract'), ['General Inquiry']);
		expect(titles()).toEqual(['Ticket Details']);
		ticket = desk.open();
		expect(titles()).toEqual(['Ticket Details', 'Contract']);
	});

	it('asks only for the fields of these forms', () => {
		ticket = desk.open({
			topic: desk.id('topics', 'Outage'),
			fields: { part: 'Fuse', term: 'No', asset: 'Phone' }
		});
		expect(ticket.fields).toEqual({ part: 'Fuse', asset: 'Phone' });
	});

	it('has no list of forms on a desk without custom forms, and follows its topic', () => {
		const plain = new TrialDesk().open();
		expect(plain).not.toHaveProperty('forms');
	});
});

describe('managing the forms of a ticket', () => {
	it('adds and sorts them, and the ticket has their fields in that order', () => {
		expect(setForms(form('Contract'), BUILT_IN, form('Repair')).notice).toBe(
			'Forms updated successfully'
		);
		expect(titles()).toEqual(['Contract', 'Ticket Details', 'Repair']);
		expect(labels()).toEqual(['term', 'inner', 'asset', 'part']);
		expect(formsOfTicket(desk.tables, now())[0]?.instructions).toBe('As on paper.');
		expect(otherForms(desk.tables, [BUILT_IN]).map(({ title }) => title)).toEqual([
			'Contract',
			'Repair'
		]);
	});

	it('logs the old and the new list once', () => {
		setForms(BUILT_IN, form('Contract'));
		const log = desk.tables.lastId('log');
		const event = desk.tables.get('log', log);
		expect(event && eventLine(eventWords(desk.tables, event))).toBe(
			'Updated by John Doe — Forms changed from Ticket Details to Ticket Details, Contract'
		);
		expect(now().lastUpdate).toBeGreaterThan(ticket.lastUpdate);
		expect(setForms(BUILT_IN, form('Contract')).events).toEqual([]);
		expect(desk.tables.lastId('log')).toBe(log);
	});

	it('requires the edit permission', () => {
		ticket = desk.open({ topic: desk.id('topics', 'Outage') });
		expect(setForms(BUILT_IN).refusal?.http).toBe(403);
		expect(titles()).toEqual(['Ticket Details', 'Repair']);
	});

	it.each([
		['without Ticket Details', () => [form('Contract')], 'Ticket Details cannot be removed'],
		[
			'with a form twice',
			() => [BUILT_IN, form('Contract'), form('Contract')],
			'A form can be added once'
		],
		[
			'with a form that is not there',
			() => [BUILT_IN, 77 as FormId],
			'forms: Unknown or invalid ID.'
		]
	])('is refused %s, without any change', (_, forms, message) => {
		expect(wrong(setForms(...forms()))).toEqual([message]);
		expect(titles()).toEqual(['Ticket Details']);
	});

	it('keeps the values of a removed form, and shows them when the form is added again', () => {
		setForms(BUILT_IN, form('Contract'));
		fill('term', 'Two years');
		setForms(BUILT_IN);
		expect(labels()).toEqual(['asset']);
		expect(wrong(fill('term', 'Three'))).toEqual(['No such field']);
		setForms(BUILT_IN, form('Contract'));
		expect(now().fields).toEqual({ term: 'Two years' });
	});

	it('keeps a ticket open until what an added form requires to close is filled in', () => {
		setForms(BUILT_IN, form('Contract'));
		expect(close().refusal?.message).toMatch(/missing data on one or more required fields/);
		fill('term', 'Two years');
		expect(close().refusal).toBeNull();
	});

	it('fills them in on the page "Update Ticket", too', () => {
		setForms(BUILT_IN, form('Contract'));
		desk.do(desk.agent('john'), 'edit_ticket', {
			ticket: ticket.id,
			fields: { term: 'A year', part: 'Fuse' }
		});
		expect(now().fields).toEqual({ term: 'A year' });
	});
});

describe('another help topic', () => {
	it('adds its forms, and removes empty forms of the old topic', () => {
		saveForm(form('Contract'), ['General Inquiry']);
		ticket = desk.open();
		setTopic('Outage');
		expect(titles()).toEqual(['Ticket Details', 'Repair']);
	});

	it('keeps forms with values, and forms that an agent added', () => {
		saveForm(form('Contract'), ['General Inquiry']);
		ticket = desk.open({ fields: { term: 'A year' } });
		setTopic('Outage');
		expect(titles()).toEqual(['Ticket Details', 'Contract', 'Repair']);
	});

	it('keeps forms that belong to both topics', () => {
		saveForm(form('Contract'), ['General Inquiry', 'Outage']);
		ticket = desk.open();
		setForms(form('Contract'), BUILT_IN);
		setTopic('Outage');
		expect(titles()).toEqual(['Contract', 'Ticket Details', 'Repair']);
	});
});

describe('the end user', () => {
	it('sees the values of fields that are shown to end users, but not the list of forms', () => {
		setForms(BUILT_IN, form('Contract'));
		fill('term', 'A year');
		fill('inner', 'Do not tell');
		const page = clientTicketPage(desk.tables, ticket.owner, ticket.id);
		const told = page.shown ? page.view.thread.map((item) => JSON.stringify(item)).join() : '';
		expect(told).toContain('term');
		expect(told).not.toContain('Ticket Details, Contract');
		expect(page.shown && page.view.forms).toEqual([
			{ id: form('Contract'), title: 'Contract', answers: [{ label: 'term', value: 'A year' }] }
		]);
	});
});

describe('a list of forms edited by hand', () => {
	it('shows each form once, no deleted form, and always Ticket Details', () => {
		const forms = [form('Repair'), form('Repair'), 77 as FormId];
		desk.tables.apply([{ type: 'changed', table: 'tickets', id: ticket.id, set: { forms } }]);
		expect(titles()).toEqual(['Ticket Details', 'Repair']);
	});
});
