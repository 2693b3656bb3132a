import { textOfHtml } from './html-text.ts';

/**
 * What a person wrote, and how it is to be read. A bare string does not say whether "<timeout>" is a tag or a word, so
 * everything that looks for words takes this. Thread entries are one as they are.
 */
export interface Written {
	readonly format: 'html' | 'text';
	readonly body: string;
}

export function html(body: string): Written {
	return { format: 'html', body };
}

/** Subjects, names, titles, answers of fields: nothing in them is markup. */
export function plain(body: string): Written {
	return { format: 'text', body };
}

/** A mail's text: what comes in is plain, what the desk sends is HTML. */
export function mailText(mail: { direction: 'in' | 'out'; body: string }): Written {
	return { format: mail.direction === 'out' ? 'html' : 'text', body: mail.body };
}

/** What a reader sees of it. */
export function textOf(written: Written): string {
	return written.format === 'html' ? textOfHtml(written.body) : written.body;
}
