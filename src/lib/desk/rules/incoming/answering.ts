import type { ThreadEntry, Ticket } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { addCollaborators, collaboratorsFromMail } from '../thread/collaborators.ts';
import type { ReceivedMail } from './incoming.ts';
import { log, SYSTEM, threadOf } from '../thread/log.ts';
import { escapeHtml } from '../thread/html.ts';
import { noteAlerts } from '../mail/index.ts';
import { postMessage } from './messages.ts';
import { addReferral, isReferredTo } from '../access/referral.ts';
import { post } from '../thread/thread.ts';
import type { Place } from './threading.ts';
import { localPart } from '../people/mail-address.ts';

/** Posts a mail where it belongs. */
export function postAnswer(work: Work, place: Place, mail: ReceivedMail) {
	if (place.kind === 'note') postAgentNote(work, place, mail);
	else postFromMail(work, place, mail);
}

/** An agent's answer to an alert is a note among colleagues (`hand-message-id-0`). */
function postAgentNote(work: Work, place: Place & { kind: 'note' }, mail: ReceivedMail) {
	const entry = post(work, {
		thread: threadOf(place.ticket),
		type: 'N',
		by: { kind: 'agent', id: place.agent.id },
		body: mail.body,
		format: mail.format,
		attachments: mail.attachments,
		source: 'Email',
		messageId: mail.details.messageId
	});
	noteAlerts(work, work.row('tickets', place.ticket.id), entry);
}

function postFromMail(
	work: Work,
	place: Place & { kind: 'message' },
	mail: ReceivedMail
): ThreadEntry {
	const { user, ticket } = place;
	referMailDepartment(work, ticket, mail);
	if (user && place.joins) addCollaborators(work, ticket.id, [user], null, { by: SYSTEM });
	if (user) collaboratorsFromMail(work, ticket.id, mail.details, user);
	return postMessage(work, work.row('tickets', ticket.id), {
		from: user,
		poster: mail.name || mail.written,
		body: user ? mail.body : fromStranger(mail),
		format: mail.format,
		attachments: mail.attachments,
		mail: mail.details,
		confirm: !place.passive
	});
}

/**
 * A mail to another department's address refers the ticket to it (`rand-0150`), unless the ticket was transferred by an agent before
 * (`rand-0096`).
 */
function referMailDepartment(work: Work, ticket: Ticket, mail: ReceivedMail) {
	const id = mail.details.mailbox?.department ?? null;
	if (id === null || id === ticket.department) return;
	const to = { kind: 'dept' as const, id };
	const transferred = work
		.find('log', 'thread', threadOf(ticket))
		.some((event) => event.name === 'transferred');
	if (transferred || isReferredTo(ticket, to)) return;
	log(work, addReferral(work, ticket.id, to), 'referred', { dept: id }, { by: SYSTEM });
}

/**
 * A stranger's text, with who sent it in front. The product's cleaner takes the address in its angle brackets for a tag: in a text
 * it is closed at the end (`hand-message-id-0`), in HTML it vanishes (`mail-poster-009`).
 */
function fromStranger(mail: ReceivedMail): string {
	const tag = localPart(mail.from);
	const name = mail.name || mail.written;
	if (mail.format === 'html')
		return `<div>Received From: ${escapeHtml(name)} <br /> <br /> <br /><br /></div>${mail.body}`;
	return `Received From: ${name} <${tag}>\n\n${mail.body}</${tag}>`;
}
