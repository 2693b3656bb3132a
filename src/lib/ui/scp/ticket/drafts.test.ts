import { expect, it } from 'vitest';
import { keepDraft, readDraft } from './drafts.ts';

function storage() {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name)
	};
}
const key = { desk: 1, agent: 2, ticket: 3, form: 'reply' } as const;

it('gives back what was typed, to the same agent, ticket and form only', () => {
	const keep = storage();
	keepDraft(key, '<p>We are on it</p>', keep);
	expect(readDraft(key, keep)).toBe('<p>We are on it</p>');
	for (const other of [{ desk: 9 }, { agent: 9 }, { ticket: 9 }, { form: 'note' as const }])
		expect(readDraft({ ...key, ...other }, keep)).toBe('');
});

it('forgets an emptied draft', () => {
	const keep = storage();
	keepDraft(key, '<p>x</p>', keep);
	keepDraft(key, '', keep);
	expect(keep.kept.size).toBe(0);
});

it('goes on without a place to keep drafts in', () => {
	const full = {
		...storage(),
		setItem: () => {
			throw new Error('full');
		}
	};
	expect(keepDraft(key, '<p>x</p>', full)).toBe(false);
});
