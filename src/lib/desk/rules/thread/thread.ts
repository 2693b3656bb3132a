import type { Actor, Attachment, ThreadEntry, ThreadRef } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { tidyAttachment } from './attachments.ts';
import { nameOf, SYSTEM } from './log.ts';
import { withoutScripts } from '#lib/kernel/text/html-text.ts';

/** Values of a new thread entry; missing ones are empty. */
export interface Posting {
	thread: ThreadRef;
	type: ThreadEntry['type'];
	/** Defaults to the acting person. */
	by?: Actor;
	/** Defaults to the name of `by`. */
	poster?: string;
	title?: string | null;
	/** HTML as it was sent. */
	body: string;
	format?: ThreadEntry['format'];
	source?: string;
	messageId?: string | null;
	recipients?: readonly string[];
	attachments?: readonly Attachment[] | undefined;
}

/** Adds an entry to a thread, and counts it on the ticket that the thread belongs to. */
export function post(work: Work, posting: Posting): ThreadEntry {
	const by = posting.by ?? work.by;
	const entry = work.add('entries', {
		thread: posting.thread,
		type: posting.type,
		by,
		poster: posting.poster ?? nameOf(work, by),
		source: posting.source ?? '',
		title: posting.title || null,
		body: posting.format === 'text' ? posting.body : withoutScripts(posting.body),
		format: posting.format ?? 'html',
		at: work.at,
		messageId: posting.messageId ?? null,
		recipients: posting.recipients ?? [],
		attachments: (posting.attachments ?? []).map(tidyAttachment),
		earlier: []
	});
	const ticket = posting.thread.startsWith('t') ? Number(posting.thread.slice(1)) : null;
	if (ticket !== null)
		work.change('tickets', ticket, { entries: work.row('tickets', ticket).entries + 1 });
	return entry;
}

/** Adds an internal note of the acting person with the product's title; nothing without a text. */
export function postNote(
	work: Work,
	thread: ThreadRef,
	title: string,
	body: string | undefined
): ThreadEntry | null {
	if (!body) return null;
	return post(work, { thread, type: 'N', title, body });
}

/** A note written by the system. */
export function postSystemNote(
	work: Work,
	thread: ThreadRef,
	title: string,
	body: string
): ThreadEntry {
	return post(work, { thread, type: 'N', by: SYSTEM, poster: 'SYSTEM', title, body });
}
