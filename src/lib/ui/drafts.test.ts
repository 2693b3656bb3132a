import { expect, it } from 'vitest';
import { draftName, keepDraft, readDraft } from './drafts.ts';

function storage() {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name)
	};
}
const name = draftName(1, 'agent 2 ticket 3 reply');

it('gives back what was typed, on the same desk under the same name only', () => {
	const keep = storage();
	keepDraft(name, '<p>We are on it</p>', keep);
	expect(readDraft(name, keep)).toBe('<p>We are on it</p>');
	expect(readDraft(draftName(9, 'agent 2 ticket 3 reply'), keep)).toBe('');
	expect(readDraft(draftName(1, 'agent 2 ticket 3 note'), keep)).toBe('');
});

it('forgets an emptied draft', () => {
	const keep = storage();
	keepDraft(name, '<p>x</p>', keep);
	keepDraft(name, '', keep);
	expect(keep.kept.size).toBe(0);
});

it('goes on without a place to keep drafts in', () => {
	const full = {
		...storage(),
		setItem: () => {
			throw new Error('full');
		}
	};
	expect(keepDraft(name, '<p>x</p>', full)).toBe(false);
});
