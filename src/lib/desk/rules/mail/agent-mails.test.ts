import { describe, expect, it } from 'vitest';
import { execute, type Command } from '../../execute.ts';
import { lab, MINUTE, start, type VerbCall } from '../../views/lab.testkit.ts';

const INVALID = 'Invalid reset link. It is valid for 30 minutes, once.';

function desk() {
	const all = lab();
	const guest = (call: Pick<Command, 'verb' | 'args'>, at = start) => {
		const command = { at, by: { kind: 'guest' }, ...call } as Command;
		const { events, notice, refusal } = execute(all.tables, command);
		all.tables.apply(events);
		return refusal ? (refusal.fields[0]?.message ?? refusal.message) : notice;
	};
	const mail = () => [...all.tables.rows('mails')].at(-1);
	const token = () => /token=(\d+)/.exec(mail()?.body ?? '')?.[1] ?? '';
	const reset = (more: object = {}, at = start) =>
		guest(
			{
				verb: 'reset_password',
				args: { token: token(), username: 'john', password: 'secret 2', ...more }
			},
			at
		);
	const set = (to: object) =>
		all.tables.apply([
			{ type: 'changed', table: 'agents', id: all.agent('john').id, set: to } as never
		]);
	return { ...all, guest, mail, token, reset, set };
}

describe('an agent who forgot the password', () => {
	it('is mailed a link, by user name or address', () => {
		const { guest, mail, token, agent } = desk();
		const sent =
			'We have sent you a reset email to the email address you have on file for your account.';
		for (const username of [' JOHN ', 'John@lab.example'])
			expect(guest({ verb: 'request_reset', args: { username } })).toBe(sent);
		const link = `http://localhost/osTicket/scp/pwreset.php?token=${token()}`;
		expect(mail()).toMatchObject({
			template: null,
			to: ['john@lab.example'],
			subject: 'Support Center Staff Password Reset',
			body: `<p>Hello John,</p><p>A password reset was asked for in your name on Support Center. If it was not you, delete this mail and nothing changes.</p><p>Choose a new password within 30 minutes here:<br><a href="${link}">${link}</a></p>`
		});
		expect(agent('john').passwordReset).toEqual({ token: token(), until: start + 30 * MINUTE });
	});

	it('is not told apart from nobody when locked out', () => {
		const { guest, set, mail } = desk();
		set({ active: false });
		for (const username of ['john', 'nobody', ''])
			expect(guest({ verb: 'request_reset', args: { username } })).toBe(
				'Unable to verify username'
			);
		expect(mail()).toBeUndefined();
	});

	it('chooses another one with the link, to the last of the 30 minutes, once', () => {
		const { guest, reset, agent, tables } = desk();
		guest({ verb: 'request_reset', args: { username: 'john' } });
		expect(reset({ token: '1' })).toBe(INVALID);
		expect(reset({ username: 'jane' })).toBe(INVALID);
		expect(reset({ username: 'nobody' })).toBe(INVALID);
		expect(reset({}, start + 30 * MINUTE + 1)).toBe(INVALID);
		expect(reset({ password: '12345' })).toBe('Password must be at least 6 characters');
		expect(reset({}, start + 30 * MINUTE)).toBe('Password successfully changed');
		expect(agent('john')).toMatchObject({ password: 'secret 2', passwordReset: null });
		expect(tables.get('sessions', 1)).toMatchObject({ agent: agent('john').id, failures: 0 });
		expect(reset()).toBe(INVALID);
	});
});

it('an agent who was added without a password is welcomed, one with a password is not', () => {
	const { as, mail, token } = desk();
	const nina = {
		...{ username: 'n<i>na', firstName: 'Nina & Co', lastName: 'Roy', email: 'nina@lab.example' },
		...{ department: 1, role: 1 }
	};
	const add = (more: object) =>
		as('root', { verb: 'save_agent', args: { values: { ...nina, ...more } } } as VerbCall);
	expect(add({ password: 'secret 1' }).refusal).toBeNull();
	expect(mail()).toBeUndefined();
	expect(add({ username: 'nora', email: 'nora@lab.example' }).refusal).toBeNull();
	const link = `http://localhost/osTicket/scp/pwreset.php?token=${token()}`;
	expect(mail()).toMatchObject({
		to: ['nora@lab.example'],
		subject: 'Welcome to osTicket',
		body: `<p>Hello Nina &amp; Co,</p><p>You have an account on Support Center now, as nora. Choose your password to log in.</p><p>Choose a new password within 30 minutes here:<br><a href="${link}">${link}</a></p>`
	});
});
