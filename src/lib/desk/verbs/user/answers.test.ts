import { describe, expect, it } from 'vitest';
import { agentPermissions, type User } from '../../model/index.ts';
import { lab, MINUTE, type VerbCall } from '../../views/lab.testkit.ts';

/** Root, who may do everything with users; the notice, or the message above the form and those at its fields. */
function directory() {
	const desk = lab();
	const root = desk.agent('root').id;
	const permissions = [
		'user.create',
		'user.edit',
		'user.delete',
		'user.manage',
		'org.create',
		'org.edit'
	];
	const set = (table: 'agents' | 'users' | 'sessions', id: number, to: object) =>
		desk.tables.apply([{ type: 'changed', table, id, set: to } as never]);
	set('agents', root, { permissions });
	const says = (verb: VerbCall['verb'], args: object = {}) => {
		const { notice, refusal } = desk.as('root', { verb, args } as VerbCall);
		if (!refusal) return notice;
		return [refusal.message, ...refusal.fields.map(({ field, message }) => [field, message])];
	};
	const user = (id: number) => desk.tables.get('users', id) as User;
	const mail = () => [...desk.tables.rows('mails')].at(-1);
	return { desk, says, set, user, mail, root };
}

describe('each verb of the directory has its permission', () => {
	const person = { name: 'New', email: 'new@x.example' };
	it.each([
		['user.create', 'save_user', person],
		['user.create', 'import_users', { text: 'New,new@x.example' }],
		['user.edit', 'save_user', { ...person, id: 1 }],
		['user.edit', 'set_user_forms', { user: 1, forms: [] }],
		['user.manage', 'save_account', { user: 1, locked: true }],
		['user.manage', 'send_reset', { user: 1 }],
		['user.delete', 'remove_user', { user: 1 }],
		['org.create', 'save_organization', { values: { name: 'Bank' } }],
		['org.edit', 'save_organization', { id: 1, values: { name: 'Bank' } }],
		['org.delete', 'remove_organization', { id: 1 }]
	] as const)('%s: %s %j', (permission, verb, args) => {
		const { desk, says, set, root } = directory();
		says('save_organization', { values: { name: 'First' } });
		const http = (permissions: readonly string[]) => {
			set('agents', root, { permissions });
			return desk.as('root', { verb, args } as VerbCall).refusal?.http;
		};
		expect(http(Object.keys(agentPermissions).filter((one) => one !== permission))).toBe(403);
		expect(http([permission])).not.toBe(403);
	});
});

describe('the form of a user', () => {
	const ADD = 'Error adding user - Please try again!';
	const UPDATE = 'Unable to update user profile. Correct any errors below';
	it.each([
		[{ email: ' ' }, [['email', 'Email Address is a required field']]],
		[{ email: 'x@' }, [['email', 'Enter a valid email address']]],
		[{ email: 'KEN@customer.example' }, [['email', 'Email is assigned to another user']]],
		[{ name: '' }, [['name', 'Full Name is a required field']]],
		[{ phone: '123456' }, [['phone', 'Enter a valid phone number']]],
		[
			{ email: '', name: '', phone: '1' },
			[
				['email', 'Email Address is a required field'],
				['name', 'Full Name is a required field'],
				['phone', 'Enter a valid phone number']
			]
		]
	])('refuses %j', (values, problems) => {
		const { says, user } = directory();
		const good = { name: 'New', email: 'new@customer.example' };
		expect(says('save_user', { ...good, ...values })).toEqual([ADD, ...problems]);
		expect(says('save_user', { ...good, id: 1, ...values })).toEqual([UPDATE, ...problems]);
		expect(user(1).name).toBe('Karen');
	});

	it('keeps what is not said', () => {
		const { says, user, desk } = directory();
		says('save_organization', { values: { name: 'Bank' } });
		const all = { phone: '555 0100', notes: 'VIP', organization: 1 };
		expect(says('save_user', { name: 'New', email: 'New@x.example', ...all })).toBe(
			'Successfully added user'
		);
		const kept = { name: 'New', phone: '5550100', notes: 'VIP', organization: 1 };
		expect(user(3)).toMatchObject({
			...kept,
			email: 'new@x.example',
			written: 'New@x.example',
			registered: false,
			updated: desk.now()
		});
		expect(says('save_user', { id: 3, name: 'Newer', email: 'new@x.example' })).toBe(
			'Successfully updated user'
		);
		expect(user(3)).toMatchObject({ ...kept, name: 'Newer', written: null, updated: desk.now() });
		says('save_user', {
			id: 3,
			name: 'Newer',
			email: 'new@x.example',
			organization: null,
			phone: '',
			notes: ''
		});
		expect(user(3)).toMatchObject({ organization: null, phone: '', notes: '' });
	});
});

describe('the account of a user', () => {
	it('is registered with a temporary password, and changed', () => {
		const { says, set, user, desk } = directory();
		set('users', 1, { registered: false, password: '' });
		expect(says('save_account', { user: 1 })).toEqual([
			'Unable to register user',
			['password', 'Temporary password required']
		]);
		expect(says('save_account', { user: 1, password: ' ' })).toEqual([
			'Unable to register user',
			['password', 'Temporary password required']
		]);
		const first = { password: 'secret', timezone: 'Asia/Tokyo', username: 'Boss' };
		expect(says('save_account', { user: 1, ...first })).toBe('User registered successfully');
		const row = {
			registered: true,
			password: 'secret',
			timezone: 'Asia/Tokyo',
			username: 'boss',
			locked: false,
			passwordChange: 'free'
		};
		expect(user(1)).toMatchObject({ ...row, updated: desk.now() });
		expect(says('save_account', { user: 1 })).toBe('Account updated successfully');
		expect(user(1)).toMatchObject(row);
		expect(says('save_account', { user: 1, password: '' })).toEqual([
			'Unable to update account',
			['password', 'Temporary password required']
		]);
	});

	it.each([
		[
			{ username: 'a@b' },
			'username',
			'A user name has no "@" in it: leave the field empty to sign in with the email address'
		],
		[
			{ username: '.boss' },
			'username',
			'Use letters and digits, with ".", "_" or "-" between them, 64 at the most'
		],
		[
			{ username: 'boss.' },
			'username',
			'Use letters and digits, with ".", "_" or "-" between them, 64 at the most'
		],
		[
			{ username: 'x'.repeat(65) },
			'username',
			'Use letters and digits, with ".", "_" or "-" between them, 64 at the most'
		],
		[{ username: 'KEN.A' }, 'username', 'Username is already in use by another account'],
		[
			{ requireChange: true, forbidChange: true },
			'forbidChange',
			'A user who must change the password must be allowed to: check only one of the two'
		]
	])('refuses %j', (values, field, message) => {
		const { says, set } = directory();
		set('users', 2, { username: 'ken.a' });
		expect(says('save_account', { user: 1, ...values })).toEqual([
			'Unable to update account',
			[field, message]
		]);
	});

	it.each(['x', 'x'.repeat(64), 'Jörg_1-b.c', 'karen@customer.example'])(
		'takes the user name %s',
		(username) => {
			expect(directory().says('save_account', { user: 1, username })).toBe(
				'Account updated successfully'
			);
		}
	);

	it('boxes of the password that are not said stay as they are', () => {
		const { says, user } = directory();
		const boxes = (more: object) => {
			says('save_account', { user: 1, ...more });
			return user(1).passwordChange;
		};
		expect(boxes({ forbidChange: true })).toBe('forbidden');
		expect(boxes({})).toBe('forbidden');
		expect(boxes({ forbidChange: false, requireChange: true })).toBe('required');
		expect(boxes({ locked: true })).toBe('required');
		expect(boxes({ requireChange: false })).toBe('free');
	});

	it('is mailed a link to choose the password, whatever the boxes say', () => {
		const { says, set, user, mail } = directory();
		expect(says('save_account', { user: 1, activation: true })).toEqual([
			'Karen is registered already'
		]);
		set('users', 1, { registered: false, password: '' });
		const all = { activation: true, requireChange: true, forbidChange: true };
		expect(says('save_account', { user: 1, ...all })).toBe('User registered successfully');
		expect(user(1)).toMatchObject({ registered: true, passwordChange: 'free' });
		expect(user(1).password).toMatch(/^[0-9a-z]{4,}$/);
		const link = /http[^"]*pwreset\.php\?token=[\w-]+/.exec(mail()?.body ?? '')?.[0];
		expect(mail()).toMatchObject({
			template: null,
			to: ['karen@customer.example'],
			recipient: { kind: 'user', id: 1 },
			subject: 'Welcome to Support Center',
			body: `<p>Hello Karen,</p><p>We have created an account for you on Support Center. Choose your password here to sign in and see your tickets:<br><a href="${link}">${link}</a></p><p>The link is good for 30 minutes; then ask for another one with “Forgot My Password”.</p>`
		});
	});

	it('is mailed a link to reset the password', () => {
		const { says, set, mail } = directory();
		expect(says('send_reset', { user: 1 })).toBe(
			'Password reset email sent to karen@customer.example'
		);
		const link = /http[^"]*pwreset\.php\?token=[\w-]+/.exec(mail()?.body ?? '')?.[0];
		expect(mail()).toMatchObject({
			to: ['karen@customer.example'],
			subject: 'Support Center Password Reset',
			body: `<p>Hello Karen,</p><p>A new password was asked for in your name on Support Center. If it was not you, delete this mail and nothing changes. Choose one here:<br><a href="${link}">${link}</a></p><p>The link is good for 30 minutes; then ask for another one with “Forgot My Password”.</p>`
		});
		set('users', 1, { passwordChange: 'forbidden' });
		expect(says('send_reset', { user: 1 })).toEqual([
			'Karen cannot change the password of the account'
		]);
		set('users', 1, { locked: true });
		expect(says('send_reset', { user: 1 })).toEqual(['The account of Karen is locked']);
		set('users', 1, { registered: false });
		expect(says('send_reset', { user: 1 })).toEqual(['Karen is not registered']);
	});

	it('who is locked out is signed out; others stay', () => {
		const { says, set, desk } = directory();
		set('sessions', 1, { user: 2 });
		says('save_account', { user: 1, locked: true });
		expect(desk.tables.get('sessions', 1)?.user).toBe(2);
		says('save_account', { user: 2, timezone: 'UTC' });
		expect(desk.tables.get('sessions', 1)?.user).toBe(2);
		says('save_account', { user: 2, locked: true });
		expect(desk.tables.get('sessions', 1)?.user).toBeNull();
	});
});

describe('a user who is deleted', () => {
	it('is signed out, and taken off the contacts of organizations', () => {
		const { says, set, desk } = directory();
		says('save_organization', { values: { name: 'Bank', contacts: [1, 2] } });
		says('save_organization', { values: { name: 'Shop', contacts: [2] } });
		set('sessions', 1, { user: 2 });
		expect(says('remove_user', { user: 1 })).toBe('User Karen deleted successfully');
		expect(desk.tables.get('sessions', 1)?.user).toBe(2);
		expect(desk.tables.get('organizations', 1)?.contacts).toEqual([2]);
		says('remove_user', { user: 2 });
		expect(desk.tables.get('sessions', 1)?.user).toBeNull();
		expect(desk.tables.all('organizations').map(({ contacts }) => contacts)).toEqual([[], []]);
	});

	it('takes tickets along only when that is said', () => {
		const { says, desk } = directory();
		const ticket = desk.open();
		expect(says('remove_user', { user: 1 })).toEqual(['You cannot delete a user with tickets!']);
		expect(says('remove_user', { user: 1, tickets: false })).toEqual([
			'You cannot delete a user with tickets!'
		]);
		desk.as('john', { verb: 'lock', args: { ticket } });
		expect(says('remove_user', { user: 1, tickets: true })).toBe('User Karen deleted successfully');
		expect(desk.tables.get('tickets', ticket)).toBeUndefined();
		expect(desk.tables.get('locks', ticket)).toBeUndefined();
		expect(desk.tables.find('entries', 'thread', `t${ticket}`)).toEqual([]);
		expect(desk.tables.find('log', 'thread', `t${ticket}`).at(-1)?.name).toBe('deleted');
	});
});

describe('quick notes', () => {
	it('are about a user or an organization, by whoever wrote them', () => {
		const { says, desk, root } = directory();
		says('save_organization', { values: { name: 'Bank' } });
		expect(says('save_quick_note', { user: 1, body: '<p>Calls <b>often</b></p>' })).toBeNull();
		expect(desk.tables.get('notes', 1)).toEqual({
			...{ id: 1, about: 'u1', body: '<p>Calls <b>often</b></p>', agent: root, byName: 'Root Doe' },
			...{ created: desk.now(), updated: desk.now() }
		});
		says('save_quick_note', { organization: 1, body: '<p>Pays</p>' });
		expect(desk.tables.get('notes', 2)?.about).toBe('o1');
		expect(says('save_quick_note', { body: '<p>x</p>' })).toEqual([
			'Note: the user or organization is missing.'
		]);
		expect(says('save_quick_note', { user: 1, body: '<p> </p>' })).toEqual([
			null,
			['body', 'Note content is required']
		]);
		says('save_quick_note', { id: 1, body: '<p>Changed</p>' });
		expect(desk.tables.get('notes', 1)).toMatchObject({
			body: '<p>Changed</p>',
			created: desk.now() - 4 * MINUTE,
			updated: desk.now()
		});
		const missing = ['Note: Unknown or invalid ID.'];
		expect(says('save_quick_note', { id: 9, body: '<p>x</p>' })).toEqual(missing);
		expect(says('remove_quick_note', { id: 9 })).toEqual(missing);
		expect(says('remove_quick_note', { id: 1 })).toBeNull();
		expect(desk.tables.get('notes', 1)).toBeUndefined();
	});
});

describe('an import', () => {
	const line = 'Karen,karen@customer.example';

	it('changes who is known only where something differs', () => {
		const { says, user, set, desk } = directory();
		says('save_organization', { values: { name: 'Bank' } });
		set('users', 1, { phone: '5550100', notes: 'VIP', updated: 7 });
		expect(says('import_users', { text: line })).toBe('Successfully imported 1 end user');
		expect(user(1)).toMatchObject({
			name: 'Karen',
			phone: '5550100',
			notes: 'VIP',
			organization: null,
			updated: 7
		});
		says('import_users', { text: line, organization: 1 });
		expect(user(1)).toMatchObject({ organization: 1, updated: desk.now() });
		const file = 'Name,Email,Phone,Notes\nKaren M.,karen@customer.example,555-0102,Calls\n';
		expect(says('import_users', { file })).toBe('Successfully imported 1 end user');
		expect(user(1)).toMatchObject({
			name: 'Karen M.',
			phone: '5550102',
			notes: 'Calls',
			organization: 1
		});
	});

	it('of nothing says what to send', () => {
		const { says } = directory();
		expect(says('import_users', { file: '' })).toEqual([
			'Whoops. Perhaps you meant to send some CSV records'
		]);
	});
});
