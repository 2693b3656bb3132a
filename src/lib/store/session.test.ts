import { describe, expect, it } from 'vitest';
import { anAgent, newDesk } from './store.testkit.ts';

describe('a desk in the database', () => {
	it('keeps what a command changed', async () => {
		const { session, reopened } = await newDesk();
		const outcome = await session.perform({ kind: 'guest' }, 'log_in', {
			panel: 'agent',
			username: 'john',
			password: 'john'
		});
		expect(outcome.refusal).toBeNull();
		const again = await reopened();
		const loggedIn = await again.read((desk) => desk.get('sessions', 1)?.agent);
		expect(loggedIn).toBe(await anAgent(session, 'john'));
	});
});
