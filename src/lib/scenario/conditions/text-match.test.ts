import { describe, expect, it } from 'vitest';
import { matchText, plainText } from './text-match.ts';

const mentions = (text: string, ...words: string[]) => matchText([text], { mentions: words }).held;

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

	it('counts what several texts say together, and what each of them should avoid', () => {
		const wants = {
			mentions: ['cause'],
			'mentions any': [['works', 'fixed']],
			avoids: ['password']
		};
		expect(matchText(['The cause is known.', 'It is fixed.'], wants).held).toBe(true);
		expect(matchText(['The cause is known.', 'Works. Your password is x.'], wants)).toEqual({
			held: false,
			missing: [],
			unwanted: ['“password”']
		});
		expect(matchText(['The cause is known.'], wants).missing).toEqual(['“works” or “fixed”']);
	});

	it.each([
		['The key is 123456-654321.', false],
		['Your key: 48392011', false],
		['I call you at 555-0177 at 10:00 on 2026-03-04', true],
		['About ticket #604069 and ticket 604069', true]
	])('%s: holds no long number: %s', (text, held) => {
		expect(matchText([text], { 'avoids numbers': 6 }).held).toBe(held);
	});

	it('reads the worst HTML in no time', () => {
		expect(plainText('<'.repeat(100_000))).toHaveLength(100_000);
		expect(plainText('<script>'.repeat(2_000))).toBe('');
	});
});
