import { expect, it } from 'vitest';
import { insertableHtml } from './clean.ts';
import { textOfHtml } from './inert.ts';
import { trustedScript } from './trusted.ts';

it('allows workers only from the origin of the page', () => {
	expect(String(trustedScript('./a.js'))).toBe(new URL('./a.js', document.baseURI).href);
	for (const address of ['https://x.example/a.js', 'data:text/javascript,1', 'javascript:1'])
		expect(() => trustedScript(address), address).toThrow('is no script of this app');
});

it('cleans the content of the editor, whatever its source', () => {
	const html = '<p onclick="a()">Hello<script>a()</script></p>';
	expect(String(insertableHtml(html))).toBe('<p>Hello</p>');
	expect(insertableHtml(html)).toBeInstanceOf(
		(globalThis as unknown as { TrustedHTML: new () => object }).TrustedHTML
	);
});

it('reads the text of HTML without running it', () => {
	const html = '<p>Hello <b>you</b><img src="x:" onerror="document.title = \'it ran\'"></p>';
	expect(textOfHtml(html)).toBe('Hello you');
	expect(document.title).not.toBe('it ran');
});
