import type { Mail, Ticket, UserId } from '#lib/desk/model/index.ts';
import type { Collection } from 'dexie';
import { mailText, textOf } from '#lib/kernel/text/written.ts';
import type { WorkRecord } from '../database/records.ts';
import type { DeskId, MailboxPage, MailboxRequest } from '../api.ts';
import { addressOf } from '../rows/columns.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { withinTransaction } from '../database/within-transaction.ts';

const PAGE = 50;
const MOST_UNREAD = 100;
/** Reading takes about a tenth of a millisecond for each. */
const MOST_SEARCHED = 5_000;

/** A page of somebody's mail, newest first, by index. */
export async function mailboxPage(
	db: DeskDatabase,
	desk: DeskId,
	request: MailboxRequest
): Promise<MailboxPage> {
	const { folder = 'inbox', page = 0, words = '' } = request;
	const address = addressOf(request.address);
	const all = db
		.work('mails')
		.where('boxes')
		.between(...startingWith(desk, folder, address));
	const [records, opened] = await Promise.all([
		(words.trim() ? found(all, words) : all)
			.offset(page * PAGE)
			.limit(PAGE + 1)
			.toArray(),
		openedMails(db, desk, address)
	]);
	const mails = records.slice(0, PAGE).map((record) => record.row);
	const closed = mails.map(({ id }) => id).filter((id) => !opened.has(id));
	return {
		mails,
		more: records.length > PAGE,
		unreadIds: new Set(folder === 'inbox' ? closed : []),
		unread: await countUnread(db, desk, address, opened)
	};
}

/** Those of the newest mails that have all of the words. */
function found(all: Collection<WorkRecord<'mails'>>, words: string) {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	let searched = 0;
	return all
		.until(() => ++searched > MOST_SEARCHED)
		.filter(({ row }) => {
			const { from, fromName, to, cc, subject } = row;
			const text = [subject, from, fromName ?? '', ...to, ...cc, textOf(mailText(row))];
			const read = text.join(' ').toLowerCase();
			return wanted.every((word) => read.includes(word));
		});
}

async function openedMails(
	db: DeskDatabase,
	desk: DeskId,
	address: string
): Promise<ReadonlySet<number>> {
	return new Set((await db.readMarks.get([desk, address]))?.mails);
}

async function countUnread(
	db: DeskDatabase,
	desk: DeskId,
	address: string,
	opened: ReadonlySet<number>
): Promise<number> {
	// Among so many of the newest there are enough unread ones, if there are enough at all.
	const keys = await db
		.work('mails')
		.where('boxes')
		.between(...startingWith(desk, 'inbox', address))
		.limit(MOST_UNREAD + opened.size)
		.primaryKeys();
	const unread = keys.filter(([, mail]) => !opened.has(mail)).length;
	return Math.min(unread, MOST_UNREAD);
}

/** The person opened this mail; what lies below it stays as it was. */
export async function markRead(
	db: DeskDatabase,
	desk: DeskId,
	address: string,
	mail: Mail['id']
): Promise<void> {
	const box = addressOf(address);
	await db.transaction('rw', db.readMarks, async () => {
		const opened = await withinTransaction(openedMails(db, desk, box));
		if (opened.has(mail)) return;
		await db.readMarks.put({ desk, address: box, mails: [...opened, mail] });
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
