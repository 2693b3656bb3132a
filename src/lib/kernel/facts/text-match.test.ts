import { describe, expect, it } from 'vitest';
import { html, plain } from '#lib/kernel/text/written.ts';
import { matchText } from '#lib/kernel/facts/text-match.ts';

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

	it('counts what several texts say together, and what each of them should avoid', () => {
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

	it('tells which numbers a text should not hold', () => {
		const finding = matchText([plain('Your card 4111 1111 1111 1111, ticket #604069')], {
			'avoids numbers': 6
		});
		expect(finding).toEqual({ held: false, missing: [], unwanted: ['“4111 1111 1111 1111”'] });
	});
});
