import { describe, expect, it } from 'vitest';
import { execute, type Command } from '../../execute.ts';
import type { Actor, User } from '../../model/index.ts';
import { lab, MINUTE, start } from '../../views/lab.testkit.ts';

const guest: Actor = { kind: 'guest' };
const mia = {
	email: 'Mia@customer.example',
	name: 'Miller, Mia',
	phone: '(555) 010-2030',
	timezone: 'Asia/Tokyo',
	password: 'secret 1',
	confirm: 'secret 1'
};

/** The portal, and what it answers: the notice, or everything that is wrong. */
function portal() {
	const desk = lab();
	const says = (call: Pick<Command, 'verb' | 'args'>, by = guest, at = start) => {
		const { events, notice, refusal } = execute(desk.tables, { at, by, ...call } as Command);
		desk.tables.apply(events);
		if (!refusal) return notice;
		return [refusal.message, ...refusal.fields.map(({ field, message }) => [field, message])];
	};
	const user = (name: string) =>
		desk.tables.find('users', 'email', `${name}@customer.example`)[0] as User;
	const set = (name: string, to: Partial<User>) =>
		desk.tables.apply([{ type: 'changed', table: 'users', id: user(name).id, set: to }]);
	const mail = () => [...desk.tables.rows('mails')].at(-1);
	const token = () => /(?:token|auth)=([\w-]+)/.exec(mail()?.body ?? '')?.[1] ?? '';
	return { desk, says, user, set, mail, token, session: () => desk.tables.get('sessions', 1) };
}

const register = (more: object = {}) => ({ verb: 'register', args: { ...mia, ...more } }) as const;
const HEADING = 'Unable to register account. See messages below';

describe('registration', () => {
	it('is mailed a link, and signed in by it', () => {
		const { says, user, mail, token, session } = portal();
		expect(says(register())).toBeNull();
		expect(user('mia')).toMatchObject({
			name: 'Mia Miller',
			phone: '5550102030',
			timezone: 'Asia/Tokyo',
			registered: false,
			password: 'secret 1'
		});
		const link = `http://localhost/osTicket/account.php?token=${token()}`;
		expect(mail()).toMatchObject({
			template: null,
			to: ['mia@customer.example'],
			recipient: { kind: 'user', id: user('mia').id },
			subject: 'Welcome to Support Center',
			body: `<p>Hello Mia Miller,</p><p>Somebody, we hope you, registered this address with Support Center. Follow this link to confirm that it is yours, and to see your tickets:<br><a href="${link}">${link}</a></p>`
		});
		expect(
			says({ verb: 'confirm_account', args: { token: token() } }, guest, start + 5)
		).toBeNull();
		expect(user('mia')).toMatchObject({ registered: true, updated: start + 5 });
		expect(session()).toMatchObject({ user: user('mia').id, link: null, linkUser: null });
	});

	it.each([
		[{ email: ' ' }, ['email', 'Email Address is a required field']],
		[{ email: 'mia@' }, ['email', 'Enter a valid email address']],
		[
			{ email: 'KAREN@customer.example' },
			['email', 'Email already registered. Would you like to sign in?']
		],
		[{ name: '' }, ['name', 'Full Name is a required field']],
		[{ phone: '12345' }, ['phone', 'Enter a valid phone number']],
		[{ timezone: 'Mars/Phobos' }, ['timezone', 'Select a valid timezone']],
		[{ password: '' }, ['password', 'New password is required']],
		[{ password: '12345' }, ['password', 'Password must be at least 6 characters']],
		[{ confirm: 'secret 2' }, ['confirm', 'Passwords do not match']]
	])('reports an error: %j', (more, problem) => {
		const { says, desk } = portal();
		expect(says(register(more))).toEqual([HEADING, problem]);
		expect([...desk.tables.rows('mails')]).toEqual([]);
	});

	it('may have written as a guest before, and leave out phone and time zone', () => {
		const { says, user, set } = portal();
		set('ken', { registered: false });
		const { name, password, confirm } = mia;
		const args = { name, password, confirm, email: 'ken@customer.example' };
		expect(says({ verb: 'register', args })).toBeNull();
		expect(user('ken')).toMatchObject({ name: 'Ken', password: 'secret 1', timezone: '' });
	});
});

describe('a profile on the portal', () => {
	const contact = { email: 'karen@customer.example', name: 'Karen' };
	const edit = (more: object = {}) =>
		({ verb: 'edit_account', args: { ...contact, ...more } }) as const;
	const UNABLE = 'Unable to update your profile. See messages below';
	const withKaren = () => {
		const all = portal();
		const by: Actor = { kind: 'user', id: all.user('karen').id };
		return { ...all, answer: (more: object = {}) => all.says(edit(more), by, start + 7) };
	};

	it('keeps unnamed values, and the password without a new one', () => {
		const { answer, user, set } = withKaren();
		set('karen', { phone: '5551234567', timezone: 'Asia/Tokyo' });
		expect(answer({ email: 'Karen@customer.example' })).toBe('Profile updated successfully');
		expect(user('karen')).toMatchObject({
			phone: '5551234567',
			timezone: 'Asia/Tokyo',
			password: 'karen',
			written: 'Karen@customer.example',
			updated: start + 7
		});
		expect(answer({ phone: '555 7654321', timezone: '' })).toBe('Profile updated successfully');
		expect(user('karen')).toMatchObject({ phone: '5557654321', timezone: '', written: null });
	});

	const fresh = { current: 'karen', password: 'secret 2', confirm: 'secret 2' };
	it.each([
		[{ email: 'ken@customer.example' }, [['email', 'Email is assigned to another user']]],
		[{ ...fresh, current: 'x' }, [['current', 'Invalid current password']]],
		[{ current: 'karen' }, [['password', 'New password is required']]],
		[
			{ password: 'secret 2' },
			[
				['current', 'Invalid current password'],
				['confirm', 'Passwords do not match']
			]
		],
		[
			{ confirm: 'secret 2' },
			[
				['current', 'Invalid current password'],
				['password', 'New password is required']
			]
		]
	])('reports an error: %j', (more, problems) => {
		const { answer, user } = withKaren();
		expect(answer(more)).toEqual([UNABLE, ...problems]);
		expect(user('karen').password).toBe('karen');
	});

	it('takes another password than the one so far', () => {
		const { answer, user, set } = withKaren();
		set('karen', { password: 'secret 2', passwordChange: 'required' });
		expect(answer()).toEqual([
			UNABLE,
			['current', 'Invalid current password'],
			['password', 'New password is required']
		]);
		expect(answer({ ...fresh, current: 'secret 2' })).toEqual([
			UNABLE,
			['password', 'The new password must be different']
		]);
		const third = { current: 'secret 2', password: 'secret 3', confirm: 'secret 3' };
		expect(answer(third)).toBe('Profile updated successfully');
		expect(user('karen')).toMatchObject({ password: 'secret 3', passwordChange: 'free' });
	});

	it('leaves a password alone that may not be changed', () => {
		const { answer, set } = withKaren();
		set('karen', { passwordChange: 'forbidden' });
		expect(answer(fresh)).toEqual([
			UNABLE,
			[
				'password',
				'The password of this account cannot be changed here. Ask the help desk for another one.'
			]
		]);
		expect(answer()).toBe('Profile updated successfully');
	});
});

describe('a password that was forgotten', () => {
	const forgot = (username: string) => ({ verb: 'forgot_password', args: { username } }) as const;
	const choose = (token: string, more: object = {}) =>
		({
			verb: 'choose_password',
			args: { token, password: 'secret 2', confirm: 'secret 2', ...more }
		}) as const;
	const INVALID = ['Invalid reset link. It is valid for 30 minutes, once.'];

	it('is asked for by address or user name, in whatever case', () => {
		const { says, set, mail, token, user } = portal();
		set('karen', { username: 'kmiller' });
		const sent =
			'We have sent you a reset email to the email address you have on file for your account.';
		expect(says(forgot(' KMiller '))).toBe(sent);
		expect(says(forgot('Karen@Customer.example'))).toBe(sent);
		const link = `http://localhost/osTicket/pwreset.php?token=${token()}`;
		expect(mail()).toMatchObject({
			template: null,
			to: ['karen@customer.example'],
			recipient: { kind: 'user', id: user('karen').id },
			subject: 'Support Center Password Reset',
			body: `<p>Hello Karen,</p><p>A new password was asked for in your name on Support Center. If it was not you, delete this mail and nothing changes.</p><p>Choose one within 30 minutes here:<br><a href="${link}">${link}</a></p>`
		});
	});

	it('is not mailed to strangers, to locked accounts, nor to users who may not change it', () => {
		const { says, set, desk } = portal();
		expect(says(forgot(' nobody '))).toEqual(['Unable to verify username nobody']);
		expect(says(forgot(' '))).toEqual(['Unable to verify username']);
		set('karen', { locked: true });
		expect(says(forgot('karen@customer.example'))).toEqual([
			'Unable to verify username karen@customer.example'
		]);
		set('karen', { locked: false, passwordChange: 'forbidden' });
		expect(says(forgot('karen@customer.example'))).toEqual([
			'The password of this account cannot be changed here. Ask the help desk for another one.'
		]);
		expect([...desk.tables.rows('mails')]).toEqual([]);
	});

	it('is replaced within 30 minutes, to the last of them', () => {
		const { says, user, token, session } = portal();
		says(forgot('karen@customer.example'));
		expect(says(choose(token()), guest, start - 1)).toEqual(INVALID);
		expect(says(choose(token()), guest, start + 30 * MINUTE + 1)).toEqual(INVALID);
		expect(says(choose(`${token()}0`))).toEqual(INVALID);
		expect(says(choose('zz'))).toEqual(INVALID);
		expect(says(choose(token()), guest, start + 30 * MINUTE)).toBe('Password successfully changed');
		expect(user('karen')).toMatchObject({
			password: 'secret 2',
			passwordChange: 'free',
			updated: start + 30 * MINUTE
		});
		expect(session()).toMatchObject({ user: user('karen').id, link: null, linkUser: null });
	});

	it.each([
		[{ password: '' }, ['password', 'New password is required']],
		[{ password: '12345' }, ['password', 'Password must be at least 6 characters']],
		[{ confirm: 'secret 3' }, ['confirm', 'Passwords do not match']],
		[{ password: 'so far', confirm: 'so far' }, ['password', 'The new password must be different']]
	])('is not replaced by any: %j', (more, problem) => {
		const { says, set, token, user } = portal();
		set('karen', { password: 'so far' });
		says(forgot('karen@customer.example'));
		expect(says(choose(token(), more))).toEqual(['Unable to reset password', problem]);
		expect(user('karen').password).toBe('so far');
	});

	it('can no longer be replaced by a user who was locked or lost the right meanwhile', () => {
		const { says, set, token } = portal();
		says(forgot('karen@customer.example'));
		set('karen', { locked: true });
		expect(says(choose(token()))).toEqual(INVALID);
		set('karen', { locked: false, passwordChange: 'forbidden' });
		expect(says(choose(token()))).toEqual([
			'The password of this account cannot be changed here. Ask the help desk for another one.'
		]);
	});
});

it('an account that must change its password does nothing else before', () => {
	const { says, set, user, desk } = portal();
	const by: Actor = { kind: 'user', id: user('karen').id };
	const post = (ticket: number) =>
		says({ verb: 'user_reply', args: { ticket, message: '<p>Hello</p>' } as never }, by);
	const ticket = desk.open();
	set('karen', { passwordChange: 'required' });
	says({
		verb: 'log_in',
		args: { panel: 'client', username: 'karen@customer.example', password: 'karen' }
	});
	expect(post(ticket)).toEqual(['You must change your password before you go on']);
	says({ verb: 'log_out', args: { panel: 'client' } });
	expect(post(ticket)).not.toContain('You must change your password before you go on');
});
