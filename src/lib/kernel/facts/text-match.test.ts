import { describe, expect, it } from 'vitest';
import { html, plain } from '#lib/kernel/text/written.ts';
import { matchText, stem, textExpectation, textFound } from './text-match.ts';

const mentions = (text: string, ...words: string[]) =>
	matchText([html(text)], { mentions: words }).held;

describe('what a text mentions', () => {
	it.each([
		['The cause was the UPDATE of last night.', 'update'],
		['We updated it.', 'update'],
		['Two updates were installed', 'update'],
		['Updating took an hour.', 'updated'],
		['I rebooted the machine', 'reboot'],
		['Please re-boot it', 'reboot'],
		['on-line banking', 'online'],
		['online banking', 'on-line banking'],
		['She logged in', 'log in'],
		['It is stopped', 'stop'],
		['The batteries are empty', 'battery'],
		['Café', 'cafe'],
		['It wasn’t me, it’s fixed', 'fix'],
		['<p>The <b>cau</b>se: an&nbsp;update</p>', 'cause'],
		['one<br>two', 'two'],
		['It doesn’t work', 'not'],
		["We can't get in", 'cannot'],
		['They cannot log in', "can't"],
		['It isnt working', 'not working'],
		['The site won’t load', 'not']
	])('%s: %s', (text, word) => {
		expect(mentions(text, word)).toBe(true);
	});

	it.each([
		['unresolved', 'resolved'],
		['The bank is open', 'banking hours'],
		['<img alt="update">', 'update'],
		['<script>update</script>', 'update'],
		['', 'anything'],
		['I want a new one', 'not'],
		['We can log in again', "can't"]
	])('%s does not mention %s', (text, word) => {
		expect(mentions(text, word)).toBe(false);
	});

	it('counts the texts of several entries together, and what each of them should avoid', () => {
		const wants = {
			mentions: ['cause'],
			'mentions any': [['works', 'fixed']],
			avoids: ['password']
		};
		expect(matchText(['The cause is known.', 'It is fixed.'].map(html), wants).held).toBe(true);
		expect(
			matchText(['The cause is known.', 'Works. Your password is x.'].map(html), wants)
		).toEqual({
			held: false,
			missing: [],
			unwanted: ['“password”']
		});
		expect(matchText([html('The cause is known.')], wants).missing).toEqual(['“works” or “fixed”']);
	});

	it.each([
		['I get <no route to host> here', 'no route to host'],
		['5 < 7 and a &amp; b', 'a amp b']
	])('reads plain text as it is: %s', (text, words) => {
		const finding = matchText([plain(text)], { mentions: [words] });
		expect(finding.held).toBe(true);
	});

	it('reports which numbers a text should not contain', () => {
		const finding = matchText([plain('Your card 4111 1111 1111 1111, ticket #604069')], {
			'avoids numbers': 6
		});
		expect(finding).toEqual({ held: false, missing: [], unwanted: ['“4111 1111 1111 1111”'] });
	});
});

describe('words without their endings', () => {
	it.each([
		['seemingly', 'seem'],
		['markedly', 'mark'],
		['warnings', 'warn'],
		['warning', 'warn'],
		['batteries', 'batter'],
		['battery', 'batter'],
		['tried', 'tri'],
		['carried', 'car'],
		['printers', 'print'],
		['boxes', 'box'],
		['worked', 'work'],
		['printer', 'print'],
		['slowly', 'slow'],
		['reports', 'report'],
		['update', 'updat'],
		// A consonant that was doubled before the ending.
		['stopped', 'stop'],
		['planning', 'plan'],
		['bigger', 'big'],
		['logged', 'log'],
		['calling', 'call'],
		// At least three letters are left.
		['ties', 'tie'],
		['used', 'used'],
		['fixes', 'fix'],
		['red', 'red'],
		['sing', 'sing'],
		// What is joined by an apostrophe.
		["karen's", 'karen'],
		['we’ve', 'we'],
		['who’re', 'who'],
		['she’ll', 'she'],
		['you’d', 'you'],
		['i’m', 'i'],
		['o’clock', 'o’clock']
	])('%s: %s', (word, rest) => {
		expect(stem(word)).toBe(rest);
	});
});

describe('the requirements of a text, in words', () => {
	it.each([
		[{ mentions: ['banking'] }, 'mentions “banking”'],
		[
			{ mentions: ['banking', 'update'], 'mentions any': [['down', 'broken']] },
			'mentions “banking”, and “update”, and “down” or “broken”'
		],
		[
			{
				'mentions any': [
					['a', 'b', 'c'],
					['a', 'b', 'c', 'd']
				]
			},
			'mentions “a” or “b” or “c”, and “a” or “b” or “c” (or the like)'
		],
		[{ avoids: ['reboot', 'password'] }, 'does not mention “reboot”, “password”'],
		[{ 'avoids numbers': 6 }, 'has no number of 6 digits or more in it'],
		[
			{ mentions: ['a'], avoids: ['b'], 'avoids numbers': 4 },
			'mentions “a”; does not mention “b”; has no number of 4 digits or more in it'
		],
		[{}, '']
	])('%j', (wants, words) => {
		expect(textExpectation(wants)).toBe(words);
	});

	it.each([
		[{ missing: ['“a”'], unwanted: [] }, 'does not mention “a” yet'],
		[{ missing: ['“a”', '“b”'], unwanted: [] }, 'does not mention “a”, nor “b” yet'],
		[{ missing: [], unwanted: ['“c”', '“d”'] }, 'mentions “c”, “d”'],
		[{ missing: ['“a”'], unwanted: ['“c”'] }, 'does not mention “a” yet; mentions “c”'],
		[{ missing: [], unwanted: [] }, 'mentions all of it']
	])('was found: %j', (finding, words) => {
		expect(textFound({ held: false, ...finding })).toBe(words);
	});
});

describe('a phrase', () => {
	it.each([
		['first line second', 'line second', true],
		['first line second', 'first second', false],
		['first line', 'line third', false],
		['anything', '...', false],
		['It wont load', 'will not', true],
		['It cant load', 'can not', true],
		['wont', 'will', true],
		['It shouldn’t be so', 'should not', true],
		['10 printers', '10', true],
		['co-op e-mail', 'coop email', true]
	])('%s: %s %s', (text, phrase, held) => {
		expect(matchText([plain(text)], { mentions: [phrase] }).held).toBe(held);
	});
});
