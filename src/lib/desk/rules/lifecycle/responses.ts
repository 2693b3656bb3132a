import type { Agent, AgentId, Attachment, ThreadEntry, Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Work } from '../../work.ts';
import { afterStep } from './lifecycle.ts';
import { threadOf } from '../thread/log.ts';
import { post } from '../thread/thread.ts';

/** Posts an agent's answer with its effects; permissions are checked before. */
export function postResponse(
	work: Work,
	ticket: Ticket,
	body: string,
	source: string,
	attachments: readonly Attachment[] = []
): ThreadEntry {
	const entry = post(work, { thread: threadOf(ticket), type: 'R', body, source, attachments });
	claimSilently(work, work.row('tickets', ticket.id));
	markResponded(work, work.row('tickets', ticket.id));
	return entry;
}

/** Auto-claim: the replier gets an open ticket that no agent has, without an event and whatever the department insists on (`hand-autoclaim-restricted-0`). */
export function claimSilently(work: Work, ticket: Ticket) {
	if (work.by.kind !== 'agent' || ticket.state !== 'open' || ticket.agent !== null) return;
	if (!work.settings.autoClaimTickets) return;
	if (work.row('departments', ticket.department).disableAutoClaim) return;
	work.change('tickets', ticket.id, { agent: work.by.id });
}

/** The ticket is answered, and the agent who acts has answered last. */
export function markResponded(work: Work, ticket: Ticket) {
	if (work.by.kind !== 'agent') return;
	rememberWait(work, ticket, work.by.id);
	work.change('tickets', ticket.id, {
		...afterStep(ticket, 'answer'),
		lastResponse: work.at,
		lastRespondent: work.by.id
	});
}

/** Records how long the user waited for this answer; only the first answer to a message counts. */
function rememberWait(work: Work, ticket: Ticket, agent: AgentId) {
	const { lastMessage, lastResponse, department, topic } = ticket;
	if (lastMessage === null || (lastResponse ?? -Infinity) >= lastMessage) return;
	const waited = work.at - lastMessage;
	work.add('responses', {
		thread: threadOf(ticket),
		at: work.at,
		waited,
		agent,
		department,
		topic
	});
}

/**
 * The product's "last respondent": the agent of the second answer, however many followed, and nobody after a first one
 * (`hand-message-alerts-0`, `rand-0061`, `rand-0146`).
 */
export function lastRespondent(desk: Tables, ticket: Ticket): Agent | undefined {
	const answers = desk
		.find('entries', 'thread', threadOf(ticket))
		.flatMap((entry) => (entry.type === 'R' && entry.by.kind === 'agent' ? [entry.by.id] : []));
	const second = answers[1];
	return second === undefined ? undefined : desk.get('agents', second);
}
