import { describe, expect, it } from 'vitest';
import { adminDesk } from './admin-desk.testkit.ts';

/** What stands above the fields of a form with something wrong in it (`admin-rules.md`), when it is new, and later. */
const ADD = (thing: string) =>
	`Unable to add this ${thing}. Correct any errors below and try again.`;
const things: readonly (readonly [thing: string, named: string, wrong: object])[] = [
	['agent', 'agent', { firstName: '' }],
	['canned', 'canned response', { title: '' }],
	['category', 'category', { name: '' }],
	['department', 'department', { name: '' }],
	['faq', 'FAQ', { question: '' }],
	['form', 'custom form', { title: '' }],
	['field', 'form field', { label: '' }],
	['mailbox', 'email', { name: '' }],
	['priority', 'priority', { name: '' }],
	['queue', 'queue', { name: '' }],
	['role', 'role', { name: '' }],
	['schedule', 'schedule', { name: '' }],
	['sla', 'SLA plan', { name: '' }],
	['status', 'ticket status', { name: '' }],
	['team', 'team', { name: '' }],
	['topic', 'help topic', { name: '' }]
];

describe('the heading of a form with errors', () => {
	it.each(things)('%s', (thing, named, wrong) => {
		const { save } = adminDesk();
		expect(save(thing, wrong).refusal?.message).toBe(ADD(named));
	});

	it('of a row that is there already', () => {
		const { save } = adminDesk();
		expect(save('team', { name: '' }, 1).refusal?.message).toBe(
			'Unable to update this team. Correct any errors below and try again.'
		);
	});

	it('of an organization is missing when it is updated', () => {
		const { save, last } = adminDesk();
		expect(save('organization', { name: '' }).refusal?.message).toBe(ADD('organization'));
		save('organization', { name: 'Bank' });
		expect(save('organization', { name: '' }, last('organization')).refusal?.message).toBeNull();
	});
});

describe('the forms of the knowledge base', () => {
	const withCategory = () => {
		const all = adminDesk();
		all.save('category', { name: 'Printers', description: 'All' });
		return { ...all, category: all.last('category') };
	};
	const fields = (outcome: { refusal: { fields: readonly object[] } | null }) =>
		outcome.refusal?.fields;

	it('ask for category, question and answer', () => {
		const { save, category } = withCategory();
		expect(fields(save('faq', { category: 99 }))).toEqual([
			{ field: 'category', message: 'Category is required' },
			{ field: 'question', message: 'Question is required' },
			{ field: 'answer', message: 'Answer is required' }
		]);
		const good = { category, question: 'How?', answer: 'So.' };
		expect(save('faq', good).refusal).toBeNull();
		expect(fields(save('faq', { ...good, question: ' HOW? ' }))).toEqual([
			{ field: 'question', message: 'Question already exists' }
		]);
	});

	it('keep categories apart by name, and out of circles', () => {
		const { save, category, last } = withCategory();
		const good = { name: 'Inks', description: 'All', parent: category };
		expect(fields(save('category', { ...good, name: 'printers' }))).toEqual([
			{ field: 'name', message: 'Category already exists' }
		]);
		save('category', good);
		expect(fields(save('category', { parent: last('category') }, category))).toEqual([
			{ field: 'parent', message: 'A category cannot be its own parent' }
		]);
	});
});

describe('what else is refused', () => {
	const fields = (outcome: { refusal: { fields: readonly object[] } | null }) =>
		outcome.refusal?.fields;

	it('names that are taken', () => {
		const { save } = adminDesk();
		save('organization', { name: 'Bank' });
		expect(fields(save('organization', { name: 'BANK' }))).toEqual([
			{ field: 'name', message: 'Organization with the same name already exists' }
		]);
		save('field', { label: 'Model', name: 'model' });
		expect(fields(save('field', { label: 'Model', name: 'MODEL' }))).toEqual([
			{ field: 'name', message: 'Variable name already in use' }
		]);
		save('canned', { title: 'Hello', response: 'Hi' });
		expect(fields(save('canned', { title: 'hello', response: 'Hi' }))).toEqual([
			{ field: 'title', message: 'Title already exists' }
		]);
	});

	it('the last administrator who would be none', () => {
		const { save, remove, trial } = adminDesk();
		const message = 'The only active administrator must stay an administrator';
		for (const values of [{ admin: false }, { active: false }])
			expect(fields(save('agent', values, 1))).toEqual([{ field: 'admin', message }]);
		const set = (to: object) =>
			trial.tables.apply([{ type: 'changed', table: 'agents', id: 2, set: to } as never]);
		set({ admin: true, active: false });
		expect(save('agent', { admin: false }, 1).refusal).not.toBeNull();
		set({ active: true });
		expect(save('agent', { active: false }, 2).refusal).toBeNull();
		expect(remove('agent', 2).refusal).toBeNull();
	});

	it('nothing, of an agent who is saved', () => {
		const { save, run } = adminDesk();
		expect(save('agent', { firstName: 'Johnny' }, 1).notice).toBe(
			'Successfully updated this agent.'
		);
		const access = { agent: 2, department: 1 };
		const granted = run('grant_access', { ...access, role: 1 });
		expect([granted.notice, run('revoke_access', access).notice]).toEqual([
			'Successfully updated this agent.',
			'Successfully updated this agent.'
		]);
		expect(run('revoke_access', access).events).toEqual([]);
	});

	it('removing a status that tickets have', () => {
		const { remove, trial } = adminDesk();
		const ticket = trial.open();
		trial.tables.apply([
			{ type: 'changed', table: 'tickets', id: ticket.id, set: { status: 2 as never } }
		]);
		expect(remove('status', 2).refusal?.message).toBe('Tickets have this status');
	});

	it('addresses that are banned already, or are none', () => {
		const { run } = adminDesk();
		expect(run('ban', { email: 'x' }).refusal).toMatchObject({
			message: 'Unable to add the email to the ban list. Correct any errors below and try again.',
			fields: [{ field: 'email', message: 'Valid email address is required' }]
		});
		expect(run('ban', { email: ' X@bad.example ' }).notice).toBe(
			'Email address added to ban list successfully'
		);
		expect(run('ban', { email: 'x@BAD.example' }).refusal?.message).toBe(
			'Email already in the ban list'
		);
		expect(run('unban', { email: 'y@bad.example' }).refusal?.message).toBe(
			'Email is not in the banlist'
		);
		expect(run('unban', { email: 'X@bad.example' }).notice).toBe('Email removed from banlist');
	});

	it('settings that are no settings, or no such values', () => {
		const { run } = adminDesk();
		const wrong = (values: object) => run('set_settings', { values }).refusal;
		expect(wrong({ colour: 'red' })).toMatchObject({
			message: 'Unable to update settings. Correct any errors below and try again.',
			fields: [{ field: 'colour', message: 'There is no such setting' }]
		});
		expect(wrong({ autoClaimTickets: 'yes' })?.fields).toEqual([
			{ field: 'autoClaimTickets', message: 'Choose on or off' }
		]);
		for (const maxOpenTickets of [-1, 1.5, 'x'])
			expect(wrong({ maxOpenTickets })?.fields).toEqual([
				{ field: 'maxOpenTickets', message: 'Enter valid numeric value' }
			]);
		expect(wrong({ timezone: 'Mars/Phobos' })?.fields).toEqual([
			{ field: 'timezone', message: 'Select a valid timezone' }
		]);
		expect(wrong({ defaultStatus: 3 })?.fields).toEqual([
			{ field: 'defaultStatus', message: 'Select an open status' }
		]);
		expect(wrong({ defaultDepartment: 99 })?.fields[0]).toEqual({
			field: 'defaultDepartment',
			message: 'Default Department is required'
		});
		expect(
			run('set_settings', { values: { maxOpenTickets: 0, autoClaimTickets: false } }).notice
		).toBe('Settings updated successfully.');
	});

	it('a filter whose action names nothing', () => {
		const { save } = adminDesk();
		const rules = [{ what: 'subject', how: 'contains', value: 'win' }];
		const acts = (type: string, value: unknown) =>
			save('filter', { name: 'F', rules, actions: [{ type, value }] }).refusal?.message;
		expect(acts('dept', 99)).toBe('Unable to save: Please choose an active Department');
		expect(acts('topic', 99)).toBe('Unable to save: Please choose an active Help Topic');
		expect(acts('priority', '')).toBe('Unable to save: Please insert a value for pri');
		expect(acts('team', null)).toBe('Unable to save: Please insert a value for team');
		expect(save('filter', { name: 'F', rules, actions: [] }).refusal?.message).toBe(
			ADD('ticket filter')
		);
		expect(acts('topic', 1)).toBeUndefined();
	});
});
