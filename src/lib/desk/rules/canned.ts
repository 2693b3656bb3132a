import type { CannedId, Ticket } from '../model/index.ts';
import type { Work } from '../work.ts';
import { SYSTEM, threadOf } from './log.ts';
import { autoReply } from './mail/index.ts';
import { post } from './thread.ts';
import { fillIn } from './variables.ts';

/**
 * Posts the canned response that a filter attached; the user is mailed it unless automatic answers are off. It answers
 * nothing: the ticket stays unanswered, and nobody has responded (`filter-045`).
 */
export function replyCanned(work: Work, ticket: Ticket, id: CannedId, mailed: boolean) {
	const canned = work.get('canned', id);
	if (!canned?.enabled) return;
	const entry = post(work, {
		thread: threadOf(ticket),
		type: 'R',
		by: work.by.kind === 'agent' ? work.by : SYSTEM,
		poster: 'SYSTEM (Canned Reply)',
		body: tidyHtml(fillIn(work, ticket, canned.response)),
		attachments: canned.attachments
	});
	if (mailed) autoReply(work, ticket, entry);
}

/** As the product keeps its own texts: on one line, empty tags closed (`filter-046`). */
function tidyHtml(html: string): string {
	return html
		.replace(/\s*\n\s*/g, ' ')
		.replace(/<(br|hr)\s*>/gi, '<$1 />')
		.trim();
}
