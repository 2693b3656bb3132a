import type { Written } from '#lib/kernel/text/written.ts';
import { boundHtml, boundText, LEFT_OUT } from './bound.ts';
import { insertableHtml } from './clean.ts';
import { escapeHtml } from './markdown.ts';

/**
 * Puts what was pasted where the caret stands, so that it can be undone. The browser takes minutes for deep HTML and for text of many
 * lines: the one is made flat, the other given as paragraphs. Answers with what found no room, as a sentence.
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
