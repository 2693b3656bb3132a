import { describe, expect, it } from 'vitest';
import { arg } from '#lib/kernel/verbs/args.ts';
import { argsAsked, firstValue, valueOf } from './arg-values.ts';

const zone = 'America/New_York';
const text = arg.text('title', 'Of the person.');
const day = arg.nullable(arg.instant('expires', 'Last moment.'));
const at = Date.UTC(2026, 2, 2, 14, 0);

describe('the fields of a dialog', () => {
	it('ask for what is not given', () => {
		const verb = { args: { account: text, title: text } } as never;
		expect(argsAsked(verb, { account: 'kjones' }).map(([key]) => key)).toEqual(['title']);
	});

	it.each([
		['a text', text, 'Teller', 'Teller'],
		['no text', text, undefined, ''],
		['a moment on the wall clock of the desk', day, at, '2026-03-02T09:00'],
		['no moment', day, null, ''],
		['a list by lines', arg.list('groups', 'All.', text), ['A', 'B'], 'A\nB'],
		['a flag', arg.boolean('must change', 'Whether.'), undefined, false],
		['the first choice', arg.choice('kind', 'One.', ['a', 'b']), undefined, 'a'],
		['no choice', arg.optional(arg.choice('kind', 'One.', ['a', 'b'])), undefined, null]
	])('hold %s at first', (_, one, present, held) => {
		expect(firstValue(one, present, zone)).toBe(held);
	});

	it.each([
		['a text', text, 'Teller', 'Teller'],
		['an empty text', text, '', ''],
		['nothing', arg.optional(text), '', undefined],
		['a moment', day, '2026-03-02T09:00', at],
		['never', day, '', null],
		['a list', arg.list('groups', 'All.', text), ' A \n\nB', ['A', 'B']],
		['a number', arg.number('seats', 'How many.'), '12', 12],
		['no number', arg.optional(arg.number('seats', 'How many.')), '', undefined],
		['no choice of none', arg.optional(arg.choice('kind', 'One.', ['a'])), '', undefined],
		['a flag', arg.boolean('must change', 'Whether.'), true, true]
	])('mean %s', (_, one, held, value) => {
		expect(valueOf(one, held, zone)).toEqual(value);
	});
});
