import type { ThreadEntry, Ticket } from '../../model/index.ts';
import {
	addCollaborators,
	collaboratorsFromMail,
	isOwnAddress
} from '../../rules/collaborators.ts';
import { readMail, type ReceivedMail } from '../../rules/incoming.ts';
import { refuseOpening } from '../../rules/opening-refusal.ts';
import { log, SYSTEM, threadOf } from '../../rules/log.ts';
import { addReferral, isReferredTo } from '../../rules/referral.ts';
import { noteAlerts } from '../../rules/mail/index.ts';
import { postMessage } from '../../rules/messages.ts';
import { openTicket } from '../../rules/opening.ts';
import { placeOf, type Place } from '../../rules/threading.ts';
import { post } from '../../rules/thread.ts';
import { localPart, userByEmail } from '../../rules/users.ts';
import { blankDraft } from '../../rules/draft.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';

const address = (label: string, about: string) => arg.text(label, about);

export const email_in = verb({
	name: 'email_in',
	say: 'mail',
	label: 'Incoming mail',
	about:
		'A mail arrives at the desk: it is attached to the ticket that it answers, or opens a new one.',
	group: 'mail',
	who: ['system'],
	args: {
		from: address('from', 'Mail address of who sends it.'),
		name: arg.optional(arg.text('name', 'Name of who sends it.')),
		to: arg.optional(address('to', "The desk's address; the default one unless said.")),
		cc: arg.optional(arg.list('cc', 'Copies go to them.', address('address', 'A mail address.'))),
		replyTo: arg.optional(address('reply to', 'Where answers shall go.')),
		subject: arg.text('subject', 'The subject.'),
		body: arg.text('body', 'The text.'),
		messageId: arg.optional(arg.text('message id', 'Its Message-ID.')),
		references: arg.optional(
			arg.list('references', 'Message-IDs that it answers.', arg.text('id', 'A Message-ID.'))
		),
		headers: arg.optional(
			arg.object<Readonly<Record<string, string>>>('headers', 'Further headers.')
		)
	},
	run(work, values) {
		const mail = readMail(work, values);
		// A mail that came twice is there already.
		if (work.find('entries', 'messageId', mail.details.messageId).length > 0) return;
		keep(work, mail);
		const place = placeOf(work, mail);
		if (!place) openTicket(work, draftOf(work, mail));
		else if (place.kind === 'note') postAgentNote(work, place, mail);
		else if (!isOwnAddress(work, mail.from)) postFromMail(work, place, mail);
	}
});

/** What came in stands in the mailboxes, too. */
function keep(work: Work, mail: ReceivedMail) {
	work.add('mails', {
		at: work.at,
		direction: 'in',
		from: mail.from,
		to: [mail.to],
		cc: mail.details.addressees.map((one) => one.email),
		subject: mail.subject,
		body: mail.body,
		template: null,
		messageId: mail.details.messageId,
		references: mail.references,
		thread: null,
		entry: null,
		recipient: null
	});
}

/** "[No Subject]" where there is none (`hand-mail-new-0`). */
function draftOf(work: Work, mail: ReceivedMail) {
	const known = userByEmail(work, mail.from);
	if (!work.settings.acceptUnregisteredEmail && !known?.registered)
		return refuseOpening({ origin: 'mail', email: mail.from }, 'rejected');
	return {
		...blankDraft('mail', 'Email'),
		email: mail.from,
		name: mail.name || known?.name || localPart(mail.from),
		subject: mail.subject || '[No Subject]',
		message: mail.body,
		format: 'text' as const,
		topic: mail.details.mailbox?.topic ?? null,
		mail: mail.details
	};
}

/** An agent's answer to an alert is a note among colleagues (`hand-message-id-0`). */
function postAgentNote(work: Work, place: Place & { kind: 'note' }, mail: ReceivedMail) {
	const entry = post(work, {
		thread: threadOf(place.ticket),
		type: 'N',
		by: { kind: 'agent', id: place.agent.id },
		body: mail.body,
		format: 'text',
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
	if (user) collaboratorsFromMail(work, ticket.id, mail.details.addressees, user);
	return postMessage(work, work.row('tickets', ticket.id), {
		from: user,
		poster: mail.name || user?.name || mail.from,
		body: user ? mail.body : fromStranger(mail),
		format: 'text',
		mail: mail.details,
		confirm: !place.passive
	});
}

/**
 * A mail to another department's address lets that department see the ticket (`rand-0150`), unless the ticket was transferred:
 * then somebody has decided where it belongs (`rand-0096`).
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
 * A stranger's text, with who sent it in front. The product's cleaner takes the address in its angle brackets for a tag and
 * closes it at the end (`hand-message-id-0`).
 */
function fromStranger(mail: ReceivedMail): string {
	const tag = localPart(mail.from);
	const name = mail.name || mail.from;
	return `Received From: ${name} <${tag}>\n\n${mail.body}</${tag}>`;
}
