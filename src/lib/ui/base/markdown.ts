import { Marked } from 'marked';
import { textOfHtml } from './inert.ts';

const marked = new Marked({
	gfm: true,
	async: false,
	renderer: { html: ({ text }) => escapeHtml(text) }
});

/** HTML made from Markdown; raw HTML in it stays text. Still to be cleaned before it is shown. */
export function htmlOf(markdown: string): string {
	return marked.parse(markdown, { async: false });
}

/** The same for one line, without a paragraph around it. */
export function inlineHtmlOf(markdown: string): string {
	return marked.parseInline(markdown, { async: false });
}

/** The plain text of one line, where only text fits. */
export function plainOf(markdown: string): string {
	return textOfHtml(inlineHtmlOf(markdown));
}

export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
