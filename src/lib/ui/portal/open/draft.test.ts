import { describe, expect, it } from 'vitest';
import { emptyDraft, readTicketDraft, writeTicketDraft } from './draft.ts';

const draft = { ...emptyDraft, topic: 3, subject: 'Banking is down', message: '<p>All of it.</p>' };

describe('the draft of a new ticket', () => {
	it('is restored as it was written', () => {
		expect(readTicketDraft(writeTicketDraft(draft))).toEqual(draft);
	});

	it('is nothing when nothing was written', () => {
		expect(writeTicketDraft({ ...emptyDraft, fields: { asset: '' } })).toBe('');
		expect(readTicketDraft('')).toEqual(emptyDraft);
	});

	it('keeps what can be understood of a damaged one', () => {
		expect(readTicketDraft('{"topic":"x","subject":"Down","fields":{"asset":5}}')).toEqual({
			...emptyDraft,
			subject: 'Down',
			fields: { asset: '' }
		});
		expect(readTicketDraft('{"subj')).toEqual(emptyDraft);
	});
});
