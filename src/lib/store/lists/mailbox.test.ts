import { beforeAll, describe, expect, it } from 'vitest';
import type { Mail, Ticket } from '../../desk/model/index.ts';
import type { DeskDatabase } from '../database/database.ts';
import { added, addRows, aTicket, newDesk } from '../store.testkit.ts';
import { mailboxPage, markRead, ticketsOfUser } from './mailbox.ts';

let db: DeskDatabase;
let desk: number;

function mail(id: number, to: string, more: Partial<Mail> = {}): Mail {
	return {
		id: id as Mail['id'],
		at: id,
		direction: 'out',
		from: 'Desk <desk@x.example>',
		fromName: null,
		to: [to],
		cc: [],
		subject: 'A',
		body: 'b',
		attachments: [],
		template: null,
		messageId: String(id),
		references: [],
		thread: null,
		entry: null,
		recipient: null,
		...more
	};
}

/** 102 mails to Karen, 1001 to 1102; one to Ken, with Karen in copy. */
beforeAll(async () => {
	const made = await newDesk();
	({ db } = made.store);
	desk = made.id;
	const karens = Array.from({ length: 101 }, (_, n) => mail(1001 + n, 'karen@x.example'));
	const copied = mail(1102, 'ken@x.example', { cc: ['Karen <KAREN@x.example>'] });
	await addRows(db, desk, added('mails', [...karens, copied]));
});

const page = async (address: string, more: object = {}) => {
	const read = await mailboxPage(db, desk, { address, ...more });
	return { ...read, ids: read.mails.map(({ id }) => Number(id)) };
};
const from = (first: number, count: number) => Array.from({ length: count }, (_, n) => first - n);

describe('a mailbox', () => {
	it('shows fifty mails a page, newest first', async () => {
		const first = await page('karen@x.example');
		expect([first.ids, first.more]).toEqual([from(1102, 50), true]);
		const second = await page('KAREN@x.example', { page: 1 });
		expect([second.ids, second.more]).toEqual([from(1052, 50), true]);
		const last = await page('karen@x.example', { page: 2 });
		expect([last.ids, last.more]).toEqual([from(1002, 2), false]);
		expect((await page('ken@x.example')).ids).toEqual([1102]);
	});

	it('ends with a whole page', async () => {
		const sent = await page('desk@x.example', { folder: 'sent', page: 1 });
		expect([sent.ids, sent.more]).toEqual([from(1052, 50), true]);
		const fifty = Array.from({ length: 50 }, (_, n) => mail(2001 + n, 'lea@x.example'));
		await addRows(db, desk, added('mails', fifty));
		expect(await page('lea@x.example')).toMatchObject({ more: false, ids: from(2050, 50) });
	});

	it('counts what was not opened, up to a hundred, for each person by themselves', async () => {
		expect((await page('karen@x.example')).unread).toBe(100);
		for (const id of [1102, 1101, 1101, 1001])
			await markRead(db, desk, 'Karen@x.example', id as never);
		const first = await page('karen@x.example');
		expect(first.unread).toBe(99);
		expect([...first.unreadIds]).toEqual(from(1100, 48));
		expect((await db.readMarks.get([desk, 'karen@x.example']))?.mails).toEqual([1102, 1101, 1001]);
		expect(await page('ken@x.example')).toMatchObject({ unread: 1, unreadIds: new Set([1102]) });
		// What was sent was read by whoever wrote it.
		expect((await page('desk@x.example', { folder: 'sent' })).unreadIds).toEqual(new Set());
		expect(await page('nobody@x.example')).toMatchObject({ ids: [], unread: 0, more: false });
	});
});

it('a user has tickets of their own and those on which others copied them in, newest first', async () => {
	const made = await newDesk();
	const copied = { collaborators: [{ user: 5 }] as unknown as Ticket['collaborators'] };
	await addRows(
		made.store.db,
		made.id,
		added('tickets', [
			aTicket(1, { owner: 5 as never }),
			aTicket(2),
			aTicket(3, copied),
			aTicket(4, { owner: 6 as never })
		])
	);
	const of = async (user: number) =>
		(await ticketsOfUser(made.store.db, made.id, user as never)).map(({ id }) => Number(id));
	expect([await of(5), await of(6), await of(7)]).toEqual([[3, 1], [4], []]);
	expect(await ticketsOfUser(made.store.db, made.id + 1, 5 as never)).toEqual([]);
});

describe('a search in a mailbox', () => {
	beforeAll(async () => {
		const from9 = { from: 'other@x.example' };
		const some = [
			mail(3001, 'nina@x.example', {
				...from9,
				subject: 'Printer',
				body: '<p>It works <b>again</b>.</p>'
			}),
			mail(3002, 'nina@x.example', { subject: 'Banking', from: 'Ken <ken@x.example>' }),
			mail(3003, 'nina@x.example', { ...from9, subject: 'printers, again' })
		];
		await addRows(db, desk, added('mails', some));
	});
	it.each([
		['printer', [3003, 3001]],
		['AGAIN works', [3001]],
		['ken@x', [3002]],
		['<b>', []],
		['  ', [3003, 3002, 3001]]
	])('finds the mails with all words of "%s"', async (words, ids) => {
		expect((await page('nina@x.example', { words })).ids).toEqual(ids);
	});
});
