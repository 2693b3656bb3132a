import { refuse } from '#lib/kernel/refusal.ts';
import { postAnswer } from '../../rules/incoming/answering.ts';
import { readMail, type ReceivedMail } from '../../rules/incoming/incoming.ts';
import { textOfHtml } from '#lib/kernel/text/html-text.ts';
import { refuseOpening } from '../../rules/opening/opening-refusal.ts';
import { openTicket } from '../../rules/opening/opening.ts';
import { placeOf } from '../../rules/incoming/threading.ts';
import { isEmail, tidyEmail } from '../../rules/people/mail-address.ts';
import { userByEmail } from '../../rules/people/users.ts';
import { newDraft } from '../../rules/draft.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
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
		replyTo: arg.optional(address('reply to', 'Address for replies.')),
		subject: arg.text('subject', 'The subject.'),
		body: arg.text('body', 'The text.'),
		format: arg.optional(
			arg.choice('format', 'The format of the text; plain text unless said.', ['text', 'html'])
		),
		messageId: arg.optional(arg.text('message id', 'Its Message-ID.')),
		references: arg.optional(
			arg.list('references', 'Message-IDs that it answers.', arg.text('id', 'A Message-ID.'))
		),
		headers: arg.optional(
			arg.object<Readonly<Record<string, string>>>('headers', 'Further headers.')
		),
		attachments: arg.attachments()
	},
	guard: anybody,
	run(work, values) {
		const mail = readMail(work, values);
		if (!isEmail(mail.from))
			return refuse('Unable to create new ticket :err Enter a valid email address', { http: 400 });
		// A mail that came twice is there already.
		if (work.find('entries', 'messageId', mail.details.messageId).length > 0) return;
		keep(work, mail);
		const place = placeOf(work, mail);
		if (!place) openTicket(work, draftOf(work, mail));
		else postAnswer(work, place, mail);
	}
});

/** Incoming mails are in the mailboxes, too. */
function keep(work: Work, mail: ReceivedMail) {
	work.add('mails', {
		at: work.at,
		direction: 'in',
		fromName: null,
		from: mail.from,
		to: [mail.to],
		cc: mail.details.addressees.map((one) => tidyEmail(one.email)),
		subject: mail.subject,
		body: mail.format === 'html' ? textOfHtml(mail.body) : mail.body,
		attachments: mail.attachments,
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
	if (!work.settings.acceptUnregisteredEmail && !known)
		return refuseOpening({ origin: 'mail', email: mail.from }, 'rejected');
	return {
		...newDraft('mail', 'Email', {
			email: mail.written,
			name: mail.name || mail.written,
			subject: mail.subject || '[No Subject]',
			message: mail.body
		}),
		attachments: mail.attachments,
		format: mail.format,
		topic: mail.details.mailbox?.topic ?? null,
		mail: mail.details
	};
}
