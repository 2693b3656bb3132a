import type { Mailbox, Ticket } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import type { FilterMail } from '../filters/filter-actions.ts';
import { isEmail, tidyEmail } from '../people/mail-address.ts';
import { fillIn } from '../variables/variables.ts';
import { outgoing, send } from './send.ts';

/** Mails of the filter action "Send an Email" (`filter-050`). They are not part of the thread. */
export function sendFilterMails(work: Work, mails: readonly FilterMail[], ticket: Ticket) {
	for (const mail of mails)
		send(work, {
			template: null,
			from: senderOf(work, mail, ticket),
			to: mail.to
				.split(/[,;]/)
				.map((one) => one.trim())
				.filter(isEmail),
			subject: fillIn(work, ticket, mail.subject, work.at),
			body: fillIn(work, ticket, mail.message, work.at)
		});
}

function senderOf(work: Work, { from }: FilterMail, ticket: Ticket): Mailbox {
	const chosen = work.all('mailboxes').find((box) => tidyEmail(box.email) === tidyEmail(from));
	return chosen ?? outgoing(work, ticket);
}
