import { describe, expect, it } from 'vitest';
import { execute, type Command } from '../../execute.ts';
import { lab, MINUTE, start } from '../../views/lab.testkit.ts';

const guest = { kind: 'guest' } as const;

describe('my profile', () => {
	it('changes the agent’s own data, and nothing that only an administrator sets', () => {
		const desk = lab();
		const values = {
			firstName: 'Johnny',
			admin: true,
			username: 'johnny',
			signature: '<p>J.</p>',
			preferences: { pageSize: 50 }
		} as never;
		const { notice } = desk.as('john', { verb: 'save_profile', args: { values } });
		expect(notice).toBe('Profile updated successfully');
		expect(desk.agent('john')).toMatchObject({
			firstName: 'Johnny',
			admin: false,
			username: 'john',
			signature: '<p>J.</p>',
			preferences: { pageSize: 50, replyRedirect: 'ticket' }
		});
	});

	it('reports invalid values at their fields', () => {
		const desk = lab();
		const values = { firstName: ' ', email: 'jane@lab.example' };
		const { refusal } = desk.as('john', { verb: 'save_profile', args: { values } });
		expect(refusal?.fields.map(({ field }) => field)).toEqual(['firstName', 'email']);
	});

	it('requires the current password for a new one', () => {
		const desk = lab();
		const change = (current: string, password: string) =>
			desk.as('john', { verb: 'change_password', args: { current, password } }).refusal?.fields[0]
				?.field;
		expect(change('wrong', 'better one')).toBe('current');
		expect(change('john', 'short')).toBe('password');
		expect(change('john', 'better one')).toBeUndefined();
		expect(desk.agent('john').password).toBe('better one');
	});
});

describe('a forgotten password', () => {
	function forgetful() {
		const desk = lab();
		const perform = (command: Pick<Command, 'verb' | 'args'>, at = start) => {
			const outcome = execute(desk.tables, { at, by: guest, ...command } as Command);
			desk.tables.apply(outcome.events);
			return outcome;
		};
		const ask = (username: string) => perform({ verb: 'request_reset', args: { username } });
		const reset = (token: string, at?: number) =>
			perform(
				{ verb: 'reset_password', args: { token, username: 'john', password: 'secret 2' } },
				at
			).refusal?.message ?? 'in';
		const link = () => {
			const mail = [...desk.tables.rows('mails')].at(-1);
			return /token=(\d+)/.exec(mail?.body ?? '')?.[1] ?? '';
		};
		return { ...desk, ask, reset, link };
	}

	it('is replaced by the mailed link, once', () => {
		const desk = forgetful();
		expect(desk.ask('nobody').refusal?.message).toBe('Unable to verify username');
		desk.ask('john@lab.example');
		const token = desk.link();
		expect(desk.reset('1')).toMatch(/^Invalid reset link/);
		expect(desk.reset(token)).toBe('in');
		expect(desk.agent('john').password).toBe('secret 2');
		expect(desk.tables.get('sessions', 1)).toMatchObject({ agent: desk.agent('john').id });
		expect(desk.reset(token)).toMatch(/^Invalid reset link/);
	});

	it('is not replaced after half an hour', () => {
		const desk = forgetful();
		desk.ask('john');
		expect(desk.reset(desk.link(), start + 31 * MINUTE)).toMatch(/^Invalid reset link/);
	});
});
