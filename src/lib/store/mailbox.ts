import type { Mail, Ticket, UserId } from '../desk/model/index.ts';
import type { DeskId, MailboxPage, MailboxRequest } from './api.ts';
import { addressOf } from './columns.ts';
import { startingWith, type DeskDatabase } from './database.ts';

const PAGE = 50;
const MOST_UNREAD = 100;

/** A page of somebody's mail, newest first, by index. */
export async function mailboxPage(
	db: DeskDatabase,
	desk: DeskId,
	request: MailboxRequest
): Promise<MailboxPage> {
	const { folder = 'inbox', page = 0 } = request;
	const address = addressOf(request.address);
	const [records, unread] = await Promise.all([
		db
			.work('mails')
			.where('boxes')
			.between(...startingWith(desk, folder, address))
			.offset(page * PAGE)
			.limit(PAGE + 1)
			.toArray(),
		unreadMails(db, desk, address)
	]);
	return {
		mails: records.slice(0, PAGE).map((record) => record.row),
		more: records.length > PAGE,
		unread
	};
}

async function unreadMails(db: DeskDatabase, desk: DeskId, address: string): Promise<number> {
	const mark = await db.readMarks.get([desk, address]);
	const [lower, upper] = startingWith(desk, 'inbox', address);
	// The key ends in minus the mail's id: newer mails come first.
	const until = mark ? [...lower, -mark.mail] : upper;
	const newer = await db
		.work('mails')
		.where('boxes')
		.between(lower, until, true, false)
		.limit(MOST_UNREAD)
		.primaryKeys();
	return newer.length;
}

export async function markRead(
	db: DeskDatabase,
	desk: DeskId,
	address: string,
	mail: Mail['id']
): Promise<void> {
	const box = addressOf(address);
	await db.transaction('rw', db.readMarks, async () => {
		const known = await db.readMarks.get([desk, box]);
		if (!known || known.mail < mail) await db.readMarks.put({ desk, address: box, mail });
	});
}

/** Tickets of a user and those they collaborate on, newest first. */
export async function ticketsOfUser(
	db: DeskDatabase,
	desk: DeskId,
	user: UserId
): Promise<Ticket[]> {
	const records = await db
		.work('tickets')
		.where('people')
		.between(...startingWith(desk, user))
		.toArray();
	return records.map((record) => record.row);
}
