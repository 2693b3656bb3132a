import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from './growth.testkit.ts';
import { decodeEntities } from './entities.ts';
import { saysSomething, textOfHtml, withoutScripts } from './html-text.ts';
import { tokensOf } from './tokens.ts';
import { html, mailText, plain, textOf } from './written.ts';

describe('the text of HTML', () => {
	it.each([
		['<p>One</p><p>two<br>three</p>', 'One two three'],
		['<p>a&nbsp;&lt;b&gt;</p><p>c &amp; d</p>', 'a <b> c & d'],
		['<b>cau</b>se', 'cause'],
		['a < b, 3<4 and </ >', 'a < b, 3<4 and'],
		['<img alt="x > y" src=\'>\'>after', 'after'],
		["<p title=don't>it's</p>", "it's"],
		['<!-- <b> -->shown<!-->too<!--->and<!doctype html>this<!-- --!>!', 'showntooandthis!'],
		['<script>var a = "</p>"</SCRIPT >seen', 'seen'],
		['<style>p{}</style-x>still</style>seen', 'seen'],
		['caf&eacute; &#233;&#xE9; &bogus; &amp', 'café éé &bogus; &amp'],
		[`a<b ='/>b<b c=d="/>c<b c = "/>">d<b c=""">e`, 'abcde'],
		['said<!-- never closed', 'said'],
		['said <a href="never closed', 'said']
	])('%s: %s', (source, text) => {
		expect(textOfHtml(source)).toBe(text);
	});

	it('leaves scripts and style sheets out, with their text', () => {
		expect(withoutScripts('a<script src=x>b</script>c<STYLE>d</style >e<script>f')).toBe('ace');
		expect(withoutScripts('a < b <p title="<script>">c</p>')).toBe(
			'a < b <p title="<script>">c</p>'
		);
	});

	it('recognizes empty content', () => {
		expect(saysSomething('<p>&nbsp;<br></p>')).toBe(false);
		expect(saysSomething('<p><img src="x"></p>')).toBe(true);
	});

	it('decodes numbers that are not characters as the standard says', () => {
		expect(decodeEntities('&#0;&#xD800;&#x110000;')).toBe('\ufffd\ufffd\ufffd');
	});
});

describe('what somebody wrote', () => {
	it('states its format', () => {
		expect(textOf(plain('Error <timeout> &amp; now'))).toBe('Error <timeout> &amp; now');
		expect(textOf(html('Error <timeout> &amp; now'))).toBe('Error & now');
	});

	it('is plain in a mail that comes in, and HTML in one of the desk', () => {
		expect(textOf(mailText({ direction: 'in', body: '<b>' }))).toBe('<b>');
		expect(textOf(mailText({ direction: 'out', body: '<b>x</b>' }))).toBe('x');
	});
});

const pieces = [
	'<',
	'>',
	'</',
	'<!--',
	'-->',
	'<b ',
	'a="',
	"='",
	'"',
	'&',
	'&#1',
	'x',
	' ',
	'<script',
	'</script',
	'<style>',
	'/'
];

describe('the pieces of HTML', () => {
	it('together give the whole source, in order', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
				const source = parts.join('');
				expect([...tokensOf(source)].map(({ from, to }) => source.slice(from, to)).join('')).toBe(
					source
				);
			})
		);
	});

	it.each(
		[
			...pieces,
			'<div>',
			'<script>',
			'<a href="x',
			'<b a=',
			'\n',
			'<!-->',
			'&a',
			'<p>A',
			'A'
		].flatMap((unit) => ['', 'x<script ', '<!--', '<b a="'].map((before) => [before, unit]))
	)('are cut in linear time: %s and 100,000 times %s', (before, unit) => {
		const cut = (times: number) => {
			const source = before + unit.repeat(times);
			textOfHtml(source);
			withoutScripts(source);
		};
		expect(growth(cut, 25_000)).toBeLessThan(LINEAR);
	});
});
