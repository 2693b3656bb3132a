import type { ThreadEntry } from '../../model/index.ts';

/** Escapes a text for HTML. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
}

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** The body of an entry as HTML, not yet cleaned: it is cleaned where it is shown. */
export function entryHtml(entry: Pick<ThreadEntry, 'body' | 'format'>): string {
	if (entry.format === 'html') return entry.body;
	return `<p>${escapeHtml(entry.body).replace(/\r?\n/g, '<br />')}</p>`;
}
