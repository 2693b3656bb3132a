import { expect, it } from 'vitest';
import { DeskMemory } from '#lib/desk/memory.ts';
import { inverseOf } from '#lib/scenario/run/undo.ts';
import { Session } from './session.ts';

it('a run notes the last ids of what stories count', () => {
	const session = new Session('banking-outage.yaml');
	session.coach({ do: 'begin' });
	expect(Object.keys(session.attempt.run?.marks ?? {}).sort()).toEqual(
		['entries', 'log', 'mails', 'tasks', 'tickets'] // and no sessions, users or locks
	);
});

it('going back undoes rows of work, and logs nobody out', () => {
	const { tables } = new Session('banking-outage.yaml');
	const loggedIn = { type: 'changed', table: 'sessions', id: 1, set: { agent: 1 } } as never;
	expect(inverseOf(tables, loggedIn)).toBeNull();
	const disabled = { type: 'changed', table: 'agents', id: 1, set: { active: false } } as never;
	expect(inverseOf(tables, disabled)).toMatchObject({ table: 'agents', set: { active: true } });
	expect(inverseOf(new DeskMemory(), disabled)).toBeNull();
});
