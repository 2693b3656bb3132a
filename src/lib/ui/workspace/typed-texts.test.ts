import { describe, expect, it } from 'vitest';
import { TypedTexts } from './typed-texts.ts';

const john = { kind: 'agent', id: 1 } as never;
const jane = { kind: 'agent', id: 2 } as never;
const note = { form: 'note', row: 7 } as const;
const reply = { form: 'reply', row: 7 } as const;
const left = { ...note, by: john };
const typed = () => true;
const empty = () => false;

describe('a text in a form', () => {
	it('is left when the page is, whichever goes first', () => {
		const formFirst = new TypedTexts();
		const close = formFirst.opened(john, note, 'ticket', typed);
		expect(close('ticket')).toEqual([]);
		expect(formFirst.left('queue')).toEqual([left]);
		expect(formFirst.left('queue')).toEqual([]);
		const pageFirst = new TypedTexts();
		const closeLater = pageFirst.opened(john, note, 'ticket', typed);
		expect(pageFirst.left('queue')).toEqual([]);
		expect(closeLater('queue')).toEqual([left]);
	});

	it('is not left where there is none', () => {
		const texts = new TypedTexts();
		expect(texts.opened(john, note, 'ticket', empty)('queue')).toEqual([]);
		expect(texts.left('queue')).toEqual([]);
	});

	it('stays on another tab of the same page', () => {
		const texts = new TypedTexts();
		texts.opened(john, note, 'ticket', typed)('ticket');
		texts.opened(john, reply, 'ticket', empty);
		expect(texts.left('ticket')).toEqual([]);
		// Back to the first tab, where the text is posted or discarded.
		const close = texts.opened(john, note, 'ticket', empty);
		expect(close('queue')).toEqual([]);
	});

	it('is not left once it was discarded, though its form was closed', () => {
		const texts = new TypedTexts();
		texts.opened(john, note, 'ticket', typed)('ticket');
		expect(texts.gone(john, note)).toEqual(left);
		expect(texts.left('queue')).toEqual([]);
	});

	it('of somebody else is another one', () => {
		const texts = new TypedTexts();
		texts.opened(john, note, 'ticket', typed)('ticket');
		texts.gone(jane, note);
		expect(texts.left('queue')).toEqual([left]);
	});

	it('is unposted when a step ends, whether its form is open or closed', () => {
		const texts = new TypedTexts();
		texts.opened(john, note, 'ticket', typed);
		texts.opened(john, reply, 'ticket', empty);
		texts.opened(jane, reply, 'ticket', typed)('ticket');
		expect(texts.unposted).toEqual([left, { ...reply, by: jane }]);
	});
});
