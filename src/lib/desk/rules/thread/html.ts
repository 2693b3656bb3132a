import type { ThreadEntry } from '../../model/index.ts';

/** Text as HTML text: nothing in it can be taken for a tag, an entity or the end of an attribute. */
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

/** What an entry says, as HTML. The HTML of a person stays as they sent it: it is cleaned where it is shown. */
export function entryHtml(entry: Pick<ThreadEntry, 'body' | 'format'>): string {
	if (entry.format === 'html') return entry.body;
	return `<p>${escapeHtml(entry.body).replace(/\r?\n/g, '<br />')}</p>`;
}
