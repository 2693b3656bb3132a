import { describe, expect, it } from 'vitest';
import type { TicketId } from '../model/index.ts';
import { lab, type VerbCall } from '../views/lab.testkit.ts';

const id = (n: number) => n as never;

/** A ticket of Karen's with a task, and what is said when somebody does something: the notice, or the heading and its fields. */
function scene() {
	const desk = lab();
	const ticket = desk.open();
	const set = (table: string, row: number, to: object) =>
		desk.tables.apply([{ type: 'changed', table, id: row, set: to } as never]);
	const told = ({ notice, refusal }: ReturnType<typeof desk.as>) => {
		if (!refusal) return notice;
		return [refusal.message, ...refusal.fields.map(({ field, message }) => [field, message])];
	};
	const says = (verb: string, args: object = {}, who = 'root') =>
		told(desk.as(who, { verb, args } as VerbCall));
	const userSays = (verb: string, args: object) => told(desk.asUser(1, { verb, args } as VerbCall));
	const { number } = desk.ticket(ticket);
	return { desk, ticket, number, set, says, userSays };
}

describe('what a ticket’s page says', () => {
	it('when something is written', () => {
		const { says, ticket, number } = scene();
		expect(says('reply', { ticket, body: '<p>x</p>' })).toBe(
			`Ticket #${number}: Reply posted successfully`
		);
		expect(says('note', { ticket, body: '<p>x</p>' })).toBe(
			`Ticket #${number}: Internal note posted successfully`
		);
		expect(says('reply', { ticket, body: '' })).toEqual([
			'Unable to post the reply. Correct any errors below and try again.',
			['body', 'Response required']
		]);
		expect(says('reply', { ticket, body: 'x', from: 'nobody@x.example' })).toEqual([
			'Unable to post the reply. Correct any errors below and try again.',
			['from', 'The desk has no such address']
		]);
		expect(says('note', { ticket, body: '' })).toEqual([
			'Unable to post internal note - missing or invalid data.',
			['body', 'Note content is required']
		]);
	});

	it('while somebody else types', () => {
		const { says, ticket, desk } = scene();
		says('lock', { ticket }, 'john');
		const locked = ['Action Denied. Ticket is locked by someone else!'];
		expect(says('reply', { ticket, body: 'x' })).toEqual(locked);
		expect(says('note', { ticket, body: 'x' })).toEqual(locked);
		expect(desk.tables.get('locks', ticket)).toMatchObject({ agent: desk.agent('john').id });
		expect(says('note', { ticket, body: 'x' }, 'john')).toMatch(/posted/);
		expect(desk.tables.get('locks', ticket)).toBeUndefined();
	});

	it('when its status is changed, and that of its children with it', () => {
		const { says, ticket, number, desk } = scene();
		expect(says('set_status', { ticket, status: 2, comments: '<p>Done</p>' })).toBe(
			`Ticket #${number} status changed to Resolved`
		);
		const entry = desk.tables.find('entries', 'thread', `t${ticket}`).at(-1);
		expect(entry).toMatchObject({ type: 'N', title: 'Status Changed', body: '<p>Done</p>' });
		const child = desk.open();
		const alone = desk.open();
		desk.tables.apply([{ type: 'changed', table: 'tickets', id: child, set: { parent: ticket } }]);
		says('set_status', { ticket, status: 1 });
		says('set_status', { ticket, status: 3 });
		expect(desk.ticket(child).state).toBe('open');
		says('set_status', { ticket, status: 2, children: true });
		expect([desk.ticket(child).status, desk.ticket(alone).status]).toEqual([2, 1]);
	});

	it('when it is updated as a whole: everything, or nothing', () => {
		const { says, ticket, desk } = scene();
		const before = desk.ticket(ticket);
		expect(says('edit_ticket', { ticket, subject: '', source: 'Phone', owner: 2 })).toEqual([
			'Unable to update ticket. Correct any errors below and try again.',
			['subject', 'Issue Summary is a required field']
		]);
		expect(desk.ticket(ticket)).toEqual(before);
		expect(says('edit_ticket', { ticket, dueDate: 1 })).toEqual([
			'Unable to update ticket. Correct any errors below and try again.',
			['dueDate', expect.stringMatching(/earlier than permitted/)]
		]);
		const due = desk.now() + 9e8;
		const all = {
			owner: 2,
			source: 'Phone',
			topic: 2,
			sla: 2,
			dueDate: due,
			subject: 'New',
			priority: 3
		};
		expect(says('edit_ticket', { ticket, ...all, comments: '<p>Why</p>' })).toBe(
			'Ticket updated successfully'
		);
		expect(desk.ticket(ticket)).toMatchObject(all);
		const entry = desk.tables.find('entries', 'thread', `t${ticket}`).at(-1);
		expect(entry).toMatchObject({ title: 'Ticket updated', body: '<p>Why</p>' });
		// The same once more changes nothing.
		const logged = () => desk.tables.find('log', 'thread', `t${ticket}`).length;
		const count = logged();
		says('edit_ticket', { ticket, ...all });
		expect(logged()).toBe(count);
		says('edit_ticket', { ticket, sla: null });
		expect(desk.ticket(ticket)).toMatchObject({ sla: null, slaDue: null });
	});

	it('when an entry is edited', () => {
		const { says, ticket, desk } = scene();
		says('note', { ticket, title: 'T', body: '<p>Old</p>' });
		const edit = (args: object) => says('edit_entry', { ticket, entry: 2, ...args });
		const entry = () => desk.tables.find('entries', 'thread', `t${ticket}`)[1];
		expect(edit({ body: '<p> </p>' })).toEqual([null, ['body', 'Thread body is required']]);
		expect(edit({ body: '<p>Old</p>' })).toBeNull();
		expect(entry()?.earlier).toEqual([]);
		expect(edit({ body: '<p>New</p><script>x</script>', title: ' U ' })).toBe(
			'Thread entry updated successfully'
		);
		const by = { kind: 'agent', id: desk.agent('root').id };
		expect(entry()).toMatchObject({
			...{ body: '<p>New</p>', title: 'U', format: 'html' },
			earlier: [{ title: 'T', body: '<p>Old</p>', changedBy: by, changedAt: desk.now() }]
		});
		edit({ body: '<p>New</p>', title: '' });
		expect(entry()).toMatchObject({ title: null });
		expect(entry()?.earlier).toHaveLength(2);
	});

	it.each(['answered', 'unanswered'])('when it is marked as %s', (as) => {
		const { says, ticket, desk, set } = scene();
		set('tickets', ticket, { answered: as !== 'answered' });
		const body = `Ticket flagged as ${as} by Root Doe`;
		expect(says('mark', { ticket, as, comments: '<p>So</p>' })).toBe(body);
		expect(says('mark', { ticket, as })).toEqual([`Ticket is already marked as ${as}`]);
		expect(desk.ticket(ticket).answered).toBe(as === 'answered');
		const title = `Ticket Marked ${as === 'answered' ? 'Answered' : 'Unanswered'}`;
		const entries = desk.tables.find('entries', 'thread', `t${ticket}`).slice(1);
		expect(entries.map((entry) => [entry.title, entry.body, entry.by.kind])).toEqual([
			[title, '<p>So</p>', 'agent'],
			[title, body, 'system']
		]);
	});

	it('when the tickets chosen cannot be merged', () => {
		const { says, desk, set, ticket } = scene();
		const [other, third] = [desk.open(), desk.open()] as [TicketId, TicketId];
		says('merge', { tickets: [ticket, other] });
		const both = { isParent: true, merge: 'combine' };
		set('tickets', third, both);
		expect(says('merge', { tickets: [ticket, third] })).toEqual([
			'More than one of the selected Tickets is a merged parent. The selected Tickets cannot be merged.'
		]);
		expect(says('merge', { tickets: [other, third] })?.[0]).toMatch(
			/cannot be merged|already merged/i
		);
		expect(says('link', { tickets: [ticket, third] })).toEqual([
			'One or more Tickets selected is part of a merge. Merged Tickets cannot be linked.'
		]);
		// The product says so although they are linked then.
		const [one, two] = [desk.open(), desk.open()];
		expect(says('link', { tickets: [one, two] })).toEqual(['Unable to manage ticket']);
		expect(desk.ticket(two).parent).toBe(one);
	});
});

describe('headings above the fields of a task', () => {
	it.each([
		['task_assign', { to: { kind: 'team', id: 1 } }, 'Unable to assign task'],
		['task_transfer', { department: 1 }, 'Unable to transfer task'],
		[
			'task_edit',
			{ title: '' },
			'Unable to update the task. Correct any errors below and try again.'
		],
		[
			'task_update',
			{ body: '' },
			'Unable to post the update. Correct any errors below and try again.'
		],
		['task_note', { body: '' }, 'Unable to post internal note - missing or invalid data.']
	])('%s', (verb, args, heading) => {
		const { says, ticket } = scene();
		const assignee = { kind: 'team', id: 1 };
		says('task_add', { ticket, title: 'T', description: 'D', department: 1, assignee });
		expect(says(verb, { task: 1, ...args })?.[0]).toBe(heading);
	});
});

describe('headings of the profile and of searches', () => {
	it('are told', () => {
		const { says, desk } = scene();
		expect(says('save_profile', { values: { firstName: '', email: 'x' } })).toEqual([
			'Profile update error. Try correcting the errors below and try again.',
			['firstName', 'First name is required'],
			['email', 'Valid email is required']
		]);
		expect(says('save_search', { values: { name: '', columns: [] } })).toEqual([
			'Unable to save search. Correct any errors below and try again.',
			['name', 'Title is a required field'],
			['columns', 'Select at least one column']
		]);
		says('save_search', { values: { name: 'Mine' } }, 'john');
		const search = desk.tables.lastId('queues');
		expect(says('save_search', { id: search, values: { name: 'Theirs' } })?.[0]).toMatch(/\w/);
		expect(desk.tables.get('queues', search)?.name).toBe('Mine');
		expect(says('remove_search', { id: search })?.[0]).toMatch(/\w/);
		expect(desk.tables.get('queues', search)).toBeDefined();
	});
});

describe('what the portal says', () => {
	it('when a ticket is opened, written to and edited', () => {
		const { userSays, desk, ticket } = scene();
		const args = { topic: id(1), subject: ' No <b>mail</b> ', message: '<p>Since ten.</p>' };
		expect(userSays('open', args)).toBe('Support ticket request created');
		expect(desk.ticket(ticket + 1)).toMatchObject({ subject: 'No mail', source: 'Web' });
		expect(userSays('open', { ...args, topic: undefined })).toEqual([
			'Missing or invalid data — Correct any errors below and try again',
			['topic', 'Select a Help Topic']
		]);
		expect(userSays('user_reply', { ticket, message: '<p>Still.</p>' })).toBe(
			'Message Posted Successfully'
		);
		expect(userSays('edit_own', { ticket, subject: ' ' })).toEqual([
			'Correct any errors below and try again.',
			['subject', 'Issue Summary is a required field']
		]);
		const log = () => desk.tables.find('log', 'thread', `t${ticket}`);
		const count = log().length;
		const { subject } = desk.ticket(ticket);
		userSays('edit_own', { ticket, subject });
		expect(log()).toHaveLength(count);
		userSays('edit_own', { ticket, subject: ' Other ' });
		expect(desk.ticket(ticket)).toMatchObject({ subject: 'Other', lastUpdate: desk.now() });
		expect(log().at(-1)).toMatchObject({
			name: 'edited',
			data: { fields: { subject: [subject, 'Other'] } }
		});
	});

	it('an agent who opens one for somebody', () => {
		const { says, set, desk } = scene();
		const args = { topic: 1, user: 1, source: 'Phone', subject: 'S', message: '<p>M</p>' };
		expect(says('open_for', args)).toBe('Ticket created successfully');
		expect(says('open_for', { ...args, topic: undefined })?.[1]).toEqual([
			'topic',
			'Help topic selection is required'
		]);
		const role = desk.tables.all('roles').find(({ name }) => name === 'All Access');
		const but = role?.permissions.filter((one) => one !== 'ticket.reply');
		set('roles', role?.id ?? 0, { permissions: but });
		expect(says('open_for', { ...args, response: '<p>R</p>' })).toMatch(
			/^Ticket created successfully\. .*Support.*, so the response was left out$/
		);
		set('roles', role?.id ?? 0, { permissions: ['ticket.create'] });
		const assignee = { kind: 'agent', id: 1 };
		expect(says('open_for', { ...args, assignee })).toEqual([
			'Unable to create the ticket. Correct any errors below and try again.',
			['assignee', 'Action Denied. You are not allowed to assign/reassign tickets']
		]);
	});
});
