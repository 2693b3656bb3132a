import { describe, expect, it } from 'vitest';
import { execute, type Command } from '../../execute.ts';
import { lab, MINUTE, start } from '../../views/lab.testkit.ts';

const guest = { kind: 'guest' } as const;
const mia = {
	email: 'Mia@customer.example',
	name: 'Mia',
	password: 'secret 1',
	confirm: 'secret 1'
};

function portal() {
	const desk = lab();
	const perform = (
		command: Pick<Command, 'verb' | 'args'>,
		by: Command['by'] = guest,
		at = start
	) => {
		const outcome = execute(desk.tables, { at, by, ...command } as Command);
		desk.tables.apply(outcome.events);
		return outcome;
	};
	return {
		...desk,
		perform,
		register: (more = {}) => perform({ verb: 'register', args: { ...mia, ...more } }),
		user: (email: string) => desk.tables.find('users', 'email', email)[0],
		session: () => desk.tables.get('sessions', 1),
		token: () => {
			const body = [...desk.tables.rows('mails')].at(-1)?.body ?? '';
			return /(?:token|auth)=([\w-]+)/.exec(body)?.[1] ?? '';
		}
	};
}

describe('an account on the portal', () => {
	it('is activated by the mailed link', () => {
		const desk = portal();
		expect(desk.register().refusal).toBeNull();
		const logIn = () =>
			desk.perform({
				verb: 'log_in',
				args: { panel: 'client', username: mia.email, password: mia.password }
			});
		expect(logIn().refusal?.message).toBe('Access denied');
		const token = desk.token();
		const confirm = (given: string) =>
			desk.perform({ verb: 'confirm_account', args: { token: given } }).refusal?.message;
		expect(confirm(token.slice(0, -1))).toBe('Access denied');
		expect(confirm(token)).toBeUndefined();
		expect(desk.session()).toMatchObject({ user: desk.user('mia@customer.example')?.id });
		expect(confirm(token)).toBe('Access denied');
		expect(logIn().refusal).toBeNull();
	});

	it('is refused with every missing field, and no mail is sent', () => {
		const desk = portal();
		const fields = (more: object) =>
			desk.register(more).refusal?.fields.map(({ field, message }) => `${field}: ${message}`);
		expect(fields({ email: '', name: '', password: '' })).toEqual([
			'email: Email Address is a required field',
			'name: Full Name is a required field',
			'password: New password is required'
		]);
		expect(fields({ confirm: 'other' })).toEqual(['confirm: Passwords do not match']);
		expect(fields({ email: 'karen@customer.example' })).toEqual([
			'email: Email already registered. Would you like to sign in?'
		]);
		expect([...desk.tables.rows('mails')]).toEqual([]);
	});

	it('can be changed by its owner; a new password requires the current one', () => {
		const desk = portal();
		const karen = desk.user('karen@customer.example');
		const by = { kind: 'user', id: karen?.id as never } as const;
		const contact = { email: 'karen@customer.example', name: 'Karen M.', timezone: 'Asia/Tokyo' };
		const edit = (more = {}) =>
			desk.perform({ verb: 'edit_account', args: { ...contact, ...more } }, by);
		expect(edit().notice).toBe('Profile updated successfully');
		const wrong = { current: 'x', password: 'secret 2', confirm: 'secret 2' };
		expect(edit(wrong).refusal?.fields[0]?.field).toBe('current');
		expect(edit({ ...wrong, current: 'karen' }).refusal).toBeNull();
		expect(desk.user('karen@customer.example')).toMatchObject({
			name: 'Karen M.',
			timezone: 'Asia/Tokyo',
			password: 'secret 2'
		});
	});
});

describe('a forgotten password of an end user', () => {
	const choose = { password: 'secret 2', confirm: 'secret 2' };

	it('is replaced by the mailed link, once and within half an hour', () => {
		const desk = portal();
		const ask = (username: string) => desk.perform({ verb: 'forgot_password', args: { username } });
		const reset = (at: number) =>
			desk.perform({ verb: 'choose_password', args: { token: desk.token(), ...choose } }, guest, at)
				.refusal?.message;
		expect(ask('nobody@x.example').refusal?.message).toMatch(/^Unable to verify username/);
		ask('karen@customer.example');
		expect(reset(start + 31 * MINUTE)).toMatch(/^Invalid reset link/);
		expect(reset(start + 29 * MINUTE)).toBeUndefined();
		expect(desk.session()).toMatchObject({ user: desk.user('karen@customer.example')?.id });
		expect(reset(start + 29 * MINUTE)).toMatch(/^Invalid reset link/);
	});
});

describe('the access link of a ticket', () => {
	it('opens the ticket for its recipient, and cannot be forged', () => {
		const desk = portal();
		const ticket = desk.open();
		const args = { email: 'karen@customer.example', number: desk.ticket(ticket).number };
		desk.perform({ verb: 'request_link', args });
		const follow = (token: string) =>
			desk.perform({ verb: 'follow_link', args: { token } }).refusal?.message;
		const token = desk.token();
		expect(follow(token.replace(/^./, '9'))).toBe('Access denied');
		expect(follow(desk.ticket(ticket).number)).toBe('Access denied');
		expect(desk.perform({ verb: 'follow_link', args: { ticket } }).refusal).not.toBeNull();
		expect(follow(token)).toBeUndefined();
		const karen = desk.user('karen@customer.example')?.id;
		expect(desk.session()).toMatchObject({ user: null, link: ticket, linkUser: karen });
	});
});
