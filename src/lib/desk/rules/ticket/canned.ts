import { canView } from '../access/access.ts';
import type { Agent, CannedId, Instant, Ticket, TicketId } from '../../model/index.ts';
import { refusal, type Refusal } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Work } from '../../work.ts';
import { SYSTEM, threadOf } from '../thread/log.ts';
import { autoReply } from '../mail/index.ts';
import { post } from '../thread/thread.ts';
import { fillIn } from '../variables/variables.ts';

/** The text of a canned response for a ticket, with its variables filled in, as an agent gets it who chooses it. */
export function chosenCanned(
	desk: Tables,
	agent: Agent,
	{ ticket: id, canned: chosen, now }: { ticket: TicketId; canned: CannedId; now: Instant }
): { text: string } | { refusal: Refusal } {
	const ticket = desk.get('tickets', id);
	if (!ticket || !canView(desk, agent, ticket)) return notThere('Unknown ticket ID');
	const canned = desk.get('canned', chosen);
	if (!canned?.enabled) return notThere('No such premade reply');
	return { text: fillIn(desk, ticket, canned.response, now) };
}

function notThere(message: string): { refusal: Refusal } {
	return { refusal: refusal(message, { http: 404 }) };
}

/**
 * Posts the canned response that a filter attached, a disabled one too; the user is mailed it unless automatic answers are off.
 * It answers nothing: the ticket stays unanswered, and nobody has responded (`filter-045`).
 */
export function replyCanned(work: Work, ticket: Ticket, id: CannedId, mailed: boolean) {
	const canned = work.get('canned', id);
	if (!canned) return;
	const entry = post(work, {
		thread: threadOf(ticket),
		type: 'R',
		by: work.by.kind === 'agent' ? work.by : SYSTEM,
		poster: 'SYSTEM (Canned Reply)',
		body: tidyHtml(fillIn(work, ticket, canned.response, work.at)),
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
