import { describe, expect, it } from 'vitest';
import { TrialDesk } from '../intake/trial-desk.testkit.ts';

function administered() {
	const desk = new TrialDesk();
	const john = desk.agent('john');
	const id = (john as { id: number }).id;
	const permissions = ['org.create', 'org.edit'] as const;
	desk.tables.apply([{ type: 'changed', table: 'agents', id, set: { admin: true, permissions } }]);
	return { desk, john };
}

/** The form "Add New Agent" (kind *agent-form*). */
function adding() {
	const { desk, john } = administered();
	const add = (values: object) =>
		desk.do(john, 'save_agent', {
			values: {
				username: 'newman',
				firstName: 'New',
				lastName: 'Man',
				email: 'newman@desk.example',
				department: desk.id('departments', 'Support') as never,
				role: 1 as never,
				...values
			}
		});
	const wrong = (values: object) => add(values).refusal?.fields.map(({ message }) => message) ?? [];
	return { desk, add, wrong };
}

describe('a new agent', () => {
	it.each([
		['', 'Username is required'],
		['a', 'Username must have at least two (2) characters'],
		['new man', 'Username contains invalid characters'],
		['new@man', 'Username contains invalid characters'],
		['123', 'Username contains invalid characters'],
		['JOHN', 'Username already in use']
	])('is not called %j', (username, message) =>
		expect(adding().wrong({ username })).toEqual([message])
	);

	it.each(['a1', 'a.b-c_d', 'jürgen', '<b>newman</b>'])('may be called %j', (username) => {
		const { desk, wrong } = adding();
		expect(wrong({ username })).toEqual([]);
		expect(desk.tables.all('agents').at(-1)?.username).toBe(username.replace(/<.*?>/g, ''));
	});

	it.each([
		['newman', 'Valid email is required'],
		['newman@localhost', 'Valid email is required'],
		['JOHN@desk.example', 'Email already in use by another agent'],
		['Support@Desk.example', 'Already in use system email']
	])('has not the address %j', (email, message) =>
		expect(adding().wrong({ email })).toEqual([message])
	);

	it('may have an address without a dot, and is found by it in any case', () => {
		const { desk, wrong } = adding();
		expect(wrong({ email: 'New.Man@lab', password: 'secret' })).toEqual([]);
		const guest = { kind: 'guest' } as const;
		const panel = 'agent' as const;
		const logIn = (username: string, password: string) =>
			desk.do(guest, 'log_in', { panel, username, password }).refusal;
		expect(logIn('new.man@LAB', 'secret')).toBeNull();
	});

	it('has a phone number of seven digits, or none', () => {
		const { wrong } = adding();
		expect(wrong({ phone: '12' })).toEqual(['Valid phone number is required']);
		expect(wrong({ phone: '555-0102' })).toEqual([]);
	});

	it('without a password chooses one through the welcome mail, and cannot log in before', () => {
		const { desk, add } = adding();
		expect(add({}).notice).toBe('Successfully added New.');
		expect(desk.sent().at(-1)).toMatchObject({
			subject: 'Welcome to osTicket',
			template: null,
			to: ['newman@desk.example']
		});
		const guest = { kind: 'guest' } as const;
		const username = 'newman';
		const logIn = (password: string) =>
			desk.do(guest, 'log_in', { panel: 'agent', username, password }).refusal;
		expect(logIn('')).not.toBeNull();
		const token = /token=([\w-]+)/.exec(desk.sent().at(-1)?.body ?? '')?.[1] ?? '';
		desk.do(guest, 'reset_password', { token, username, password: 'coffee' });
		expect(logIn('coffee')).toBeNull();
	});

	it('with a password gets no mail', () => {
		const { desk, add } = adding();
		add({ password: 'secret' });
		expect(desk.sent()).toEqual([]);
	});
});

describe('the mail domains of an organization (kind *organization-domain*)', () => {
	const save = (domains: string[]) => {
		const { desk, john } = administered();
		desk.do(john, 'save_organization', { values: { name: 'Bank' } });
		return desk.do(john, 'save_organization', { id: 1, values: { domains } }).refusal;
	};

	it.each(['acme.example', 'acme', 'ACME.EXAMPLE', ' a_b.example', '1.2'])('may be %j', (domain) =>
		expect(save([domain])).toBeNull()
	);

	it.each([
		'.acme.example',
		'localhost',
		'acme example',
		'@acme.example',
		'müller.example',
		'',
		'a..b'
	])('are not %j', (domain) =>
		expect(save(['acme.example', domain])).toMatchObject({
			message: null,
			fields: [{ field: 'domains', message: 'Enter a valid email domain, like domain.com' }]
		})
	);
});

describe('rows with a parent', () => {
	it('cannot be their own ancestor', () => {
		const { desk, john } = administered();
		const department = (name: string, parent: number | null) =>
			desk.do(john, 'save_department', { values: { name, parent: parent as never } });
		department('A', null);
		const a = desk.id('departments', 'A');
		department('B', a);
		const b = desk.id('departments', 'B');
		const under = desk.do(john, 'save_department', { id: a, values: { parent: b as never } });
		expect(under.refusal?.fields).toEqual([
			{ field: 'parent', message: 'Parent Department cannot contain the current Department' }
		]);
		desk.do(john, 'save_topic', { values: { name: 'One' } });
		const one = desk.id('topics', 'One');
		desk.do(john, 'save_topic', { values: { name: 'Two', parent: one as never } });
		const two = desk.id('topics', 'Two') as never;
		expect(
			desk.do(john, 'save_topic', { id: one, values: { parent: two } }).refusal?.fields
		).toEqual([{ field: 'parent', message: 'A help topic cannot be its own parent' }]);
	});

	it('must have a unique name under their parent', () => {
		const { desk, john } = administered();
		const sysAdmins = desk.id('departments', 'SysAdmins') as never;
		const save = (values: object) =>
			desk.do(john, 'save_department', { values }).refusal?.fields.map(({ field }) => field);
		expect(save({ name: 'SUPPORT' })).toEqual(['name']);
		expect(save({ name: 'Support', parent: sysAdmins })).toBeUndefined();
		expect(save({ name: 'support ', parent: sysAdmins })).toEqual(['name']);
	});
});
