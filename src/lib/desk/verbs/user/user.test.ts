import { describe, expect, it } from 'vitest';
import type { Organization, RoleId } from '../../model/index.ts';
import { TrialDesk } from '../intake/trial-desk.testkit.ts';

const guest = { kind: 'guest' } as const;
const password = 'letmein';

/** John may keep the whole directory, and delete tickets of his department; Jane may only look. */
function directory() {
	const desk = new TrialDesk();
	const [john, jane] = [desk.agent('john'), desk.agent('jane')];
	const role = desk.tables.all('roles').find(({ name }) => name === 'All Access')?.id as RoleId;
	const permissions = ['user.create', 'user.edit', 'user.manage', 'user.delete'] as const;
	for (const [by, set] of [
		[john, { permissions, role }],
		[jane, { permissions: [] }]
	] as const)
		desk.tables.apply([{ type: 'changed', table: 'agents', id: (by as { id: number }).id, set }]);
	const logIn = (email: string, as = password) =>
		desk.do(guest, 'log_in', { panel: 'client', username: email, password: as });
	return { desk, john, jane, logIn };
}

describe('the user directory', () => {
	it('requires a permission of the agent, not of a role', () => {
		const { desk, jane } = directory();
		const user = desk.user('karen').id;
		const outcomes = [
			desk.do(jane, 'save_user', { name: 'New', email: 'new@else.example' }),
			desk.do(jane, 'save_account', { user, locked: true }),
			desk.do(jane, 'remove_user', { user })
		];
		expect(outcomes.map((outcome) => outcome.refusal?.http)).toEqual([403, 403, 403]);
	});

	it('registers a guest, who can then log in', () => {
		const { desk, john, logIn } = directory();
		desk.do(john, 'save_user', { name: 'New', email: 'New@else.example' });
		const user = desk.tables.lastId('users') as never;
		expect(logIn('new@else.example', '').refusal).not.toBeNull();
		expect(desk.do(john, 'save_account', { user }).refusal?.fields[0]?.message).toBe(
			'Temporary password required'
		);
		desk.do(john, 'save_account', { user, password });
		expect(logIn('new@else.example').refusal).toBeNull();
	});

	it('reports the missing fields of a new user, in the order of the form', () => {
		const { desk, john } = directory();
		const { refusal } = desk.do(john, 'save_user', { name: '', email: '' });
		expect(refusal?.message).toBe('Error adding user - Please try again!');
		expect(refusal?.fields.map(({ message }) => message)).toEqual([
			'Email Address is a required field',
			'Full Name is a required field'
		]);
		expect(
			desk.do(john, 'save_user', { name: 'New', email: 'nobody' }).refusal?.fields
		).toMatchObject([{ field: 'email' }]);
	});

	it('keeps the time zone of an account', () => {
		const { desk, john } = directory();
		const user = desk.user('karen').id;
		desk.do(john, 'save_account', { user, password, timezone: 'Asia/Tokyo' });
		expect(desk.tables.get('users', user)?.timezone).toBe('Asia/Tokyo');
		desk.do(john, 'save_account', { user, locked: true });
		expect(desk.tables.get('users', user)?.timezone).toBe('Asia/Tokyo');
	});

	it('locks an account, which ends its session, and unlocks it', () => {
		const { desk, john, logIn } = directory();
		const user = desk.user('karen').id;
		desk.do(john, 'save_account', { user, password });
		logIn('karen@customer.example');
		desk.do(john, 'save_account', { user, locked: true });
		expect(desk.tables.get('sessions', 1)?.user).toBeNull();
		expect(logIn('karen@customer.example').refusal).not.toBeNull();
		desk.do(john, 'save_account', { user, locked: false });
		expect(logIn('karen@customer.example').refusal).toBeNull();
	});

	it('stops deleting a user at the first ticket that the agent may not delete', () => {
		const { desk, john } = directory();
		const [, hidden, last] = [desk.open(), desk.open(), desk.open()].map(({ id }) => id);
		const owner = desk.user('karen').id;
		const department = desk.id('departments', 'SysAdmins');
		desk.tables.apply([
			{
				type: 'changed',
				table: 'tickets',
				id: hidden ?? 0,
				set: { department }
			}
		]);
		expect(desk.do(john, 'remove_user', { user: owner, tickets: true }).refusal?.message).toBe(
			'You do not have permission to delete a user with tickets!'
		);
		const left = desk.tables.find('tickets', 'owner', owner).map(({ id }) => id);
		expect([desk.tables.get('users', owner)?.id, left]).toEqual([owner, [hidden, last]]);
	});

	it('deletes a user who has tickets only together with them', () => {
		const { desk, john } = directory();
		const { id, owner: user } = desk.open();
		const kens = desk.do(desk.user('ken'), 'open', {
			topic: desk.id('topics', 'General Inquiry'),
			subject: 'Ken',
			message: '<p>Ken</p>'
		});
		expect(kens.refusal).toBeNull();
		const other = desk.lastTicket();
		desk.do(john, 'add_collaborator', { ticket: other.id, user });
		expect(desk.do(john, 'remove_user', { user }).refusal?.message).toBe(
			'You cannot delete a user with tickets!'
		);
		desk.do(john, 'remove_user', { user, tickets: true });
		expect([desk.tables.get('users', user), desk.tables.get('tickets', id)]).toEqual([
			undefined,
			undefined
		]);
		// Where they were copied, work goes on without them.
		desk.do(john, 'lock', { ticket: other.id });
		expect(desk.reply(desk.ticket(other.id)).refusal).toBeNull();
		expect(desk.sent().at(-1)?.cc).toEqual([]);
	});

	it('registers by mail: the user chooses the password with the link', () => {
		const { desk, john, logIn } = directory();
		desk.do(john, 'save_user', { name: 'New', email: 'new@else.example' });
		const user = desk.tables.lastId('users') as never;
		expect(desk.do(john, 'send_reset', { user }).refusal).not.toBeNull();
		desk.do(john, 'save_account', { user, activation: true });
		expect(desk.do(john, 'save_account', { user, activation: true }).refusal).not.toBeNull();
		expect(logIn('new@else.example', '').refusal).not.toBeNull();
		const link = () => /token=([\w-]+)/.exec(desk.sent().at(-1)?.body ?? '')?.[1] ?? '';
		const choose = (chosen: string) =>
			desk.do(guest, 'choose_password', { token: link(), password: chosen, confirm: chosen });
		expect(choose('secret 1').refusal).toBeNull();
		expect(logIn('new@else.example', 'secret 1').refusal).toBeNull();
		desk.do(john, 'send_reset', { user });
		expect(choose('secret 2').refusal).toBeNull();
		expect(logIn('new@else.example', 'secret 2').refusal).toBeNull();
	});

	it('imports whole lists or nothing, and renames those who are known', () => {
		const { desk, john, jane } = directory();
		const good = 'Lee\u0020Ann, New@else.example\nSomebody Else,karen@customer.example\n';
		expect(desk.do(jane, 'import_users', { text: good }).refusal).toMatchObject({
			http: 403,
			message: 'Permission Denied'
		});
		const before = desk.tables.lastId('users');
		expect(desk.do(john, 'import_users', { text: `${good}Nobody,nobody` }).refusal?.message).toBe(
			'Both `name` and `email` fields are required'
		);
		expect(desk.tables.lastId('users')).toBe(before);
		expect(desk.do(john, 'import_users', { text: good }).notice).toBe(
			'Successfully imported 2 end users'
		);
		expect(desk.tables.find('users', 'email', 'new@else.example')).toMatchObject([
			{ name: 'Lee Ann', written: 'New@else.example' }
		]);
		expect(desk.tables.get('users', desk.user('karen').id)?.name).toBe('Somebody Else');
	});

	it('imports files with what the form asks for', () => {
		const { desk, john } = directory();
		const file = 'Email,Name,Phone,Notes\nann@else.example,"Lee, Ann",555-0100,"one\ntwo"\n';
		desk.do(john, 'import_users', { file });
		expect(desk.tables.find('users', 'email', 'ann@else.example')).toMatchObject([
			{ name: 'Ann Lee', phone: '5550100', notes: 'one two' }
		]);
		const again = 'Name,Email,Phone\nAnn,ANN@else.example,\n';
		expect(desk.do(john, 'import_users', { file: again }).notice).toBe(
			'Successfully imported 1 end user'
		);
		expect(desk.tables.find('users', 'email', 'ann@else.example')).toMatchObject([
			{ name: 'Ann', phone: '5550100' }
		]);
	});

	it('does not duplicate users whose addresses differ only in case', () => {
		const { desk, john } = directory();
		expect(desk.do(john, 'save_user', { name: 'U', email: 'U@X.example' }).refusal).toBeNull();
		expect(desk.do(john, 'save_user', { name: 'u', email: 'u@x.EXAMPLE' }).refusal?.fields).toEqual(
			[{ field: 'email', message: 'Email is assigned to another user' }]
		);
		expect(desk.tables.find('users', 'email', 'u@x.example')).toMatchObject([
			{ written: 'U@X.example' }
		]);
	});

	it('keeps the digits of a phone number, seven at least', () => {
		const { desk, john } = directory();
		const save = (phone: string) =>
			desk.do(john, 'save_user', { name: 'Ann', email: 'ann@x.example', phone }).refusal?.fields;
		expect(save('555 010')).toEqual([{ field: 'phone', message: 'Enter a valid phone number' }]);
		expect(save('(555) 0100 ext 12')).toBeUndefined();
		expect(desk.tables.find('users', 'email', 'ann@x.example')).toMatchObject([
			{ phone: '555010012' }
		]);
	});

	it('keeps notes on a user until they or the user are deleted', () => {
		const { desk, john, jane } = directory();
		const user = desk.user('karen').id;
		const notes = () => desk.tables.find('notes', 'about', `u${user}`).map(({ body }) => body);
		expect(
			desk.do(jane, 'save_quick_note', { user, body: '<p>&nbsp;</p>' }).refusal
		).not.toBeNull();
		desk.do(jane, 'save_quick_note', { user, body: '<p>Calls often</p><script>x</script>' });
		desk.do(john, 'save_quick_note', { user, body: '<p>Second</p>' });
		desk.do(john, 'save_quick_note', { id: 2, body: '<p>Changed</p>' });
		expect(notes()).toEqual(['<p>Calls often</p>', '<p>Changed</p>']);
		desk.do(john, 'remove_quick_note', { id: 2 });
		expect(notes()).toHaveLength(1);
		desk.do(john, 'remove_user', { user });
		expect(notes()).toEqual([]);
	});
});

/** A desk with one organization, and John who may do everything with it. */
function keeper() {
	const { desk, john } = directory();
	const id = (john as { id: number }).id;
	const permissions = [
		'user.create',
		'user.edit',
		'user.delete',
		'org.create',
		'org.edit'
	] as const;
	desk.tables.apply([{ type: 'changed', table: 'agents', id, set: { permissions } }]);
	desk.do(john, 'save_organization', { values: { name: 'Bank' } });
	return { desk, john };
}

describe('organizations', () => {
	it('can be added by agents with the permission, with their users', () => {
		const { desk, john } = directory();
		const organization = 1 as never;
		const values = { name: 'Bank' };
		expect(desk.do(john, 'save_organization', { values }).refusal?.http).toBe(403);
		const id = (john as { id: number }).id;
		const permissions = ['user.create', 'org.create', 'org.delete'] as const;
		desk.tables.apply([{ type: 'changed', table: 'agents', id, set: { permissions } }]);
		expect(desk.do(john, 'save_organization', { values }).refusal).toBeNull();
		expect(desk.do(john, 'save_organization', { id: 1, values }).refusal?.http).toBe(403);
		desk.do(john, 'import_users', { text: 'Karen,karen@customer.example', organization });
		expect(desk.tables.find('users', 'organization', 1)).toHaveLength(1);
		desk.do(john, 'save_quick_note', { organization, body: 'A note' });
		desk.do(john, 'remove_organization', { id: 1 });
		expect(desk.tables.find('notes', 'about', 'o1')).toEqual([]);
	});

	it('store when they were added and last changed', () => {
		const { desk, john } = keeper();
		const added = desk.tables.get('organizations', 1);
		expect(added?.updated).toBeNull();
		desk.do(john, 'save_organization', { id: 1, values: { name: 'The Bank' } });
		const changed = desk.tables.get('organizations', 1);
		expect(changed?.created).toBe(added?.created);
		expect(changed?.updated).toBeGreaterThan(changed?.created ?? Infinity);
	});

	it('add their primary contacts or all of their users to new tickets', () => {
		const { desk, john } = keeper();
		const [karen, ken] = [desk.user('karen').id, desk.user('ken').id];
		desk.do(john, 'save_user', { name: 'Li', email: 'li@bank.example', organization: 1 as never });
		const li = desk.tables.lastId('users') as never;
		for (const [id, name] of [
			[karen, 'karen'],
			[ken, 'ken']
		] as const)
			desk.do(john, 'save_user', {
				id,
				name,
				email: `${name}@customer.example`,
				organization: 1 as never
			});
		const taking = (values: Partial<Organization>) => {
			desk.do(john, 'save_organization', { id: 1, values });
			return desk.open().collaborators.map(({ user }) => user);
		};
		expect(taking({ contacts: [ken, karen] })).toEqual([]);
		expect(taking({ autoCollaborators: 'primary' })).toEqual([ken]);
		expect(taking({ autoCollaborators: 'all' })).toEqual([ken, li]);
		// A deleted user is no longer a contact, and a user who left is skipped.
		desk.do(john, 'remove_user', { user: li });
		desk.do(john, 'save_user', {
			id: ken,
			name: 'ken',
			email: 'ken@customer.example',
			organization: null
		});
		expect(taking({ autoCollaborators: 'primary' })).toEqual([]);
		desk.do(john, 'remove_user', { user: ken });
		expect(desk.tables.get('organizations', 1)?.contacts).toEqual([karen]);
	});
});
