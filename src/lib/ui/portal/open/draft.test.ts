import { describe, expect, it } from 'vitest';
import { emptyDraft, keepTicketDraft, readTicketDraft } from './draft.ts';

function browser() {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name)
	};
}
const karen = { desk: 1, user: 1 };
const draft = { ...emptyDraft, topic: 3, subject: 'Banking is down', message: '<p>All of it.</p>' };

describe('the draft of a new ticket', () => {
	it('comes back after a reload, to who wrote it and to nobody else', () => {
		const keep = browser();
		keepTicketDraft(karen, draft, keep);
		expect(readTicketDraft(karen, keep)).toEqual(draft);
		expect(readTicketDraft({ desk: 1, user: 0 }, keep)).toEqual(emptyDraft);
		expect(readTicketDraft({ desk: 2, user: 1 }, keep)).toEqual(emptyDraft);
	});

	it('leaves nothing behind when it was emptied', () => {
		const keep = browser();
		keepTicketDraft(karen, draft, keep);
		keepTicketDraft(karen, { ...emptyDraft }, keep);
		expect(keep.kept.size).toBe(0);
	});

	it('keeps what can be understood of a damaged one', () => {
		const keep = browser();
		keepTicketDraft(karen, draft, keep);
		const [name = ''] = keep.kept.keys();
		keep.setItem(name, '{"topic":"x","subject":"Down","fields":{"asset":5}}');
		expect(readTicketDraft(karen, keep)).toEqual({
			...emptyDraft,
			subject: 'Down',
			fields: { asset: '' }
		});
		keep.setItem(name, '{"subj');
		expect(readTicketDraft(karen, keep)).toEqual(emptyDraft);
	});
});
