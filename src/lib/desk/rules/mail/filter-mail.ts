import type { Ticket } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import type { Draft } from '../draft.ts';
import { isEmail } from '../users.ts';
import { fillIn } from '../variables.ts';
import { outgoing, send } from './send.ts';

/** The mails of filters' "Send an Email" (`filter-050`). They stand outside of the thread. */
export function sendFilterMails(work: Work, draft: Draft, ticket: Ticket) {
	for (const mail of draft.mails)
		send(work, {
			template: null,
			from: outgoing(work, ticket),
			to: mail.to
				.split(/[,;]/)
				.map((one) => one.trim())
				.filter(isEmail),
			subject: fillIn(work, ticket, mail.subject, false),
			body: fillIn(work, ticket, mail.message)
		});
}
