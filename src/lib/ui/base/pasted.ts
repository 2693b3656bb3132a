import type { Written } from '#lib/kernel/text/written.ts';
import { boundHtml, boundText, LEFT_OUT } from './bound.ts';
import { insertableHtml } from './clean.ts';
import { escapeHtml } from './markdown.ts';

/**
 * Inserts pasted content at the caret, with undo. Browsers take minutes for deep HTML and for text with many lines: the former is
 * flattened, the latter inserted as paragraphs. Returns a sentence about what was cut off.
 */
export function insertPasted(pasted: Written): string | null {
	const { text, cut } = (pasted.format === 'html' ? boundHtml : boundText)(pasted.body);
	if (pasted.format === 'text' && !/[\r\n]/.test(text)) {
		document.execCommand('insertText', false, text);
		return cut && LEFT_OUT;
	}
	const lines = pasted.format === 'html' ? { text, cut: null } : boundHtml(paragraphs(text));
	document.execCommand('insertHTML', false, insertableHtml(lines.text));
	return (cut ?? lines.cut) && LEFT_OUT;
}

function paragraphs(text: string): string {
	return text
		.split(/\r\n?|\n/)
		.map((line) => `<p>${escapeHtml(line) || '<br>'}</p>`)
		.join('');
}
