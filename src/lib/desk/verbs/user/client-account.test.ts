import { describe, expect, it } from 'vitest';
import { TrialDesk } from '../intake/trial-desk.testkit.ts';

const guest = { kind: 'guest' } as const;
const password = 'letmein';

/** John keeps the accounts of Karen and Ken. */
function accounts() {
	const desk = new TrialDesk();
	const john = desk.agent('john');
	desk.tables.apply([
		{
			type: 'changed',
			table: 'agents',
			id: (john as { id: number }).id,
			set: { permissions: ['user.manage'] }
		}
	]);
	const [karen, ken] = [desk.user('karen'), desk.user('ken')];
	const save = (user: typeof karen, more: object) =>
		desk.do(john, 'save_account', { user: user.id, password, ...more });
	const fields = (outcome: ReturnType<typeof save>) => outcome.refusal?.fields ?? [];
	const row = (user: typeof karen) => desk.tables.get('users', user.id);
	const logIn = (username: string, as = password) =>
		desk.do(guest, 'log_in', { panel: 'client', username, password: as }).refusal?.message;
	const edit = (secrets: object = {}) =>
		desk.do(karen, 'edit_account', { email: row(karen)?.email ?? '', name: 'Karen', ...secrets });
	return { desk, john, karen, ken, save, fields, row, logIn, edit };
}

describe('the user name of an account', () => {
	it('signs in like the address does, in any case', () => {
		const { save, karen, logIn, row } = accounts();
		expect(save(karen, { username: ' Karen.B ' }).refusal).toBeNull();
		expect(row(karen)?.username).toBe('karen.b');
		expect(logIn('KAREN.b')).toBeUndefined();
		expect(logIn('karen@customer.example')).toBeUndefined();
		save(karen, { username: '' });
		expect(logIn('karen.b')).toBe('Access denied');
	});

	it('is unique, and a duplicate is reported at the field', () => {
		const { save, fields, karen, ken } = accounts();
		save(karen, { username: 'boss' });
		expect(save(karen, { username: 'boss' }).refusal).toBeNull();
		expect(fields(save(ken, { username: 'BOSS' }))).toEqual([
			{ field: 'username', message: 'Username is already in use by another account' }
		]);
		save(karen, { username: '' });
		expect(save(ken, { username: 'boss' }).refusal).toBeNull();
	});

	it('cannot be the address of another user; one’s own address is stored as none', () => {
		const { save, fields, karen, row } = accounts();
		for (const username of ['ken@customer.example', 'two words', '-', '<b>', 'x'.repeat(65)])
			expect(fields(save(karen, { username })).map(({ field }) => field)).toEqual(['username']);
		expect(save(karen, { username: 'Karen@customer.example' }).refusal).toBeNull();
		expect(row(karen)?.username).toBeNull();
	});

	it('is accepted for a password reset', () => {
		const { desk, save, karen } = accounts();
		save(karen, { username: 'boss' });
		expect(desk.do(guest, 'forgot_password', { username: 'Boss' }).refusal).toBeNull();
		expect(desk.sent().at(-1)?.to).toEqual(['karen@customer.example']);
	});

	it('is kept while other things are changed', () => {
		const { desk, john, save, karen, row } = accounts();
		save(karen, { username: 'boss', requireChange: true });
		desk.do(john, 'save_account', { user: karen.id, locked: true });
		expect(row(karen)).toMatchObject({ username: 'boss', passwordChange: 'required' });
	});
});

describe('a password that must be changed', () => {
	it('must be changed before anything else is done on the portal, once', () => {
		const { desk, save, karen, logIn, edit, row } = accounts();
		save(karen, { requireChange: true });
		expect(logIn('karen@customer.example')).toBeUndefined();
		const open = () =>
			desk.do(karen, 'open', {
				topic: desk.id('topics', 'General Inquiry'),
				subject: 'Printer',
				message: '<p>No paper.</p>'
			}).refusal?.message;
		expect(open()).toBe('You must change your password before you go on');
		expect(edit().refusal).not.toBeNull();
		const again = edit({ current: password, password, confirm: password });
		expect(again.refusal?.fields).toEqual([
			{ field: 'password', message: 'The new password must be different' }
		]);
		expect(
			edit({ current: password, password: 'secret 1', confirm: 'secret 1' }).refusal
		).toBeNull();
		expect(row(karen)?.passwordChange).toBe('free');
		expect(open()).toBeUndefined();
	});

	it('does not block their mail', () => {
		const { desk, save, karen, logIn } = accounts();
		save(karen, { requireChange: true });
		logIn('karen@customer.example');
		const { refusal } = desk.do(karen, 'email_in', {
			from: 'karen@customer.example',
			to: 'support@desk.example',
			subject: 'Printer',
			body: 'No paper.'
		});
		expect(refusal).toBeNull();
	});

	it('is changed by a mailed link, too', () => {
		const { desk, save, karen, row } = accounts();
		save(karen, { requireChange: true });
		desk.do(guest, 'forgot_password', { username: 'karen@customer.example' });
		const token = /token=([\w-]+)/.exec(desk.sent().at(-1)?.body ?? '')?.[1] ?? '';
		desk.do(guest, 'choose_password', { token, password: 'secret 1', confirm: 'secret 1' });
		expect(row(karen)).toMatchObject({ password: 'secret 1', passwordChange: 'free' });
	});
});

describe('a password that cannot be changed', () => {
	it('is refused in the profile and by mail, in a sentence', () => {
		const { desk, john, save, karen, edit } = accounts();
		save(karen, {});
		desk.do(guest, 'forgot_password', { username: 'karen@customer.example' });
		const token = /token=([\w-]+)/.exec(desk.sent().at(-1)?.body ?? '')?.[1] ?? '';
		save(karen, { forbidChange: true });
		const secrets = { password: 'secret 1', confirm: 'secret 1' };
		expect(edit({ current: password, ...secrets }).refusal?.fields).toEqual([
			{ field: 'password', message: expect.stringMatching(/cannot be changed here/) }
		]);
		expect(edit().refusal).toBeNull();
		for (const refused of [
			desk.do(guest, 'forgot_password', { username: 'karen@customer.example' }),
			desk.do(guest, 'choose_password', { token, ...secrets })
		])
			expect(refused.refusal?.message).toMatch(/cannot be changed here/);
		expect(desk.do(john, 'send_reset', { user: karen.id }).refusal?.message).toBe(
			'Karen cannot change the password of the account'
		);
	});

	it('is not one that must be changed', () => {
		const { save, fields, karen } = accounts();
		expect(fields(save(karen, { requireChange: true, forbidChange: true }))).toMatchObject([
			{ field: 'forbidChange' }
		]);
		save(karen, { forbidChange: true });
		expect(fields(save(karen, { requireChange: true }))).toHaveLength(1);
		expect(save(karen, { requireChange: true, forbidChange: false }).refusal).toBeNull();
	});
});
