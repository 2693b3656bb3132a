import { describe, expect, it } from 'vitest';
import { cleanHtml } from './clean.ts';
import { htmlOf } from './markdown.ts';
import { writtenHtml } from './written-html.ts';

describe('HTML from people', () => {
	it.each([
		'<img src=x onerror=alert(1)>',
		'<script>alert(1)</script>',
		'<a href="javascript:alert(1)">x</a>',
		'<svg onload=alert(1)>',
		'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
		'<style>*{display:none}</style>',
		'<form action="https://evil.example"><input name=q></form>',
		'<p style="position:fixed;inset:0" id="overlays" class="simulated">x</p>',
		'<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>'
	])('loses what runs, loads or covers: %s', (html) => {
		expect(cleanHtml(html)).not.toMatch(
			/script|onerror|onload|javascript:|<style|style=|<form|<input|<iframe|id=|class=/i
		);
	});

	it('keeps what formats', () => {
		const html = '<p>Hello <b>Karen</b>, <i>soon</i></p><ul><li>one</li></ul>';
		expect(cleanHtml(html)).toBe(html);
	});

	it('opens links elsewhere and tells them nothing', () => {
		expect(cleanHtml('<a href="https://example.org">x</a>')).toContain('noreferrer');
	});

	it('fetches no picture from elsewhere', () => {
		expect(cleanHtml('<p><img src="https://spy.example/p.png" alt="Logo"></p>')).toBe(
			'<p>Logo</p>'
		);
	});
});

describe('Markdown', () => {
	it('shows HTML as the text that it is', () => {
		const shown = cleanHtml(htmlOf('**b** <img src=x onerror=alert(1)>'));
		expect(shown).toContain('<strong>b</strong>');
		expect(shown).toContain('&lt;img');
	});

	it('loses links that run', () => {
		expect(cleanHtml(htmlOf('[x](javascript:alert(1))'))).not.toContain('javascript');
	});
});

describe('what was written in the editor', () => {
	const editor = (html: string) => {
		const box = document.createElement('div');
		box.innerHTML = html;
		return box;
	};

	it('is nothing when there is no text', () => {
		expect(writtenHtml(editor('<p><br></p>'))).toBe('');
	});

	it('is made of paragraphs, also where the browser made none', () => {
		expect(writtenHtml(editor('Hello<div>there</div>'))).toBe('<p>Hello</p><p>there</p>');
	});

	it('keeps lists as they are', () => {
		expect(writtenHtml(editor('a <b>b</b><ul><li>c</li></ul>'))).toBe(
			'<p>a <b>b</b></p><ul><li>c</li></ul>'
		);
	});
});
