import type { Tables } from '#lib/kernel/tables.ts';
import type { Draft } from '../draft.ts';
import { tidyEmail } from '../people/mail-address.ts';
import { topicOf } from './routing.ts';

/** What the desk does with a new ticket before anybody looks at it. */

/** No automatic answer to automatic mail, or to a ticket that an agent opened. */
export function answersAutomatically(work: Pick<Tables, 'get'>, draft: Draft): boolean {
	if (!draft.autoRespond || draft.origin === 'agent') return false;
	if (topicOf(work, draft)?.noAutoResponse) return false;
	const { mail } = draft;
	if (!mail) return true;
	return !(mail.automatic || mail.bounce || mail.own || mail.mailbox?.noAutoResponse);
}

/** Whether mail from this address is refused. */
export function isBanned(work: Pick<Tables, 'all'>, email: string): boolean {
	const address = tidyEmail(email);
	return work.all('banned').some((row) => tidyEmail(row.email) === address);
}
