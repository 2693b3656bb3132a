import type { Mail, MailId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { isIn } from './answer.ts';

/** The mails of one thread that are in this mailbox, oldest first: those of the same ticket, and those that a mail names. */
export function threadOf(tables: Tables, address: string, mail: Mail): Mail[] {
	const found = new Map<MailId, Mail>([[mail.id, mail]]);
	const add = (mails: readonly Mail[]) => {
		for (const one of mails) found.set(one.id, one);
	};
	for (const id of mail.references) add(tables.find('mails', 'messageId', id));
	for (const thread of threadsOf(tables, [...found.values()])) {
		add(tables.find('mails', 'thread', thread));
		for (const { messageId } of tables.find('entries', 'thread', thread))
			if (messageId) add(tables.find('mails', 'messageId', messageId));
	}
	return [...found.values()].filter((one) => isIn(address, one)).sort((a, b) => a.id - b.id);
}

/** The threads of the desk to which mails belong: as the desk has written it into those that it sent, or by the entry that one became. */
function threadsOf(tables: Tables, mails: readonly Mail[]): Set<NonNullable<Mail['thread']>> {
	const threads = mails.flatMap(({ thread, messageId }) => {
		if (thread !== null) return [thread];
		return tables.find('entries', 'messageId', messageId).map((entry) => entry.thread);
	});
	return new Set(threads);
}
