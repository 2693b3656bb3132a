import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../desk/model/index.ts';
import { compareFound, readSearch, searchMatches } from '../../desk/views/search.ts';
import { isListed } from '#lib/desk/rules/access/listed.ts';
import { added, addRows, aTicket, aUser, newDesk, people } from '../store.testkit.ts';

const subjects = ['Printer shows a blue screen', 'Blue paper for the printer', 'Screen is dark'];
const bodies = ['<p>It says <b>connection</b> refused.</p>', 'Please help, screen blue', 'zebra'];

async function searched() {
	const desk = await newDesk();
	const { karen, ken } = await people(desk.session);
	// What looks like a tag is no word of a text, and yet a word of a name.
	const tim = aUser(50, 'Tim <widget>', 'tim@guest.example');
	const tickets = Array.from({ length: 120 }, (_, i) =>
		aTicket(i + 1, {
			subject: subjects[i % 3] ?? '',
			owner: i % 5 === 0 ? ken.id : i % 11 === 0 ? tim.id : karen.id,
			// Few are Jane's: her searches go another way than John's.
			department: (i % 7 ? 1 : 2) as Ticket['department'],
			threadKind: i % 12 ? 'T' : 'C',
			created: 1000 * i
		})
	);
	const entries = tickets.map(({ id }, i) => ({
		id: id as never,
		thread: `t${id}` as const,
		type: 'M' as const,
		poster: 'Karen',
		by: karen,
		source: 'Web',
		title: null,
		body: bodies[(i >> 2) % 3] ?? '',
		format: 'html' as const,
		at: 1000 * i,
		messageId: null,
		recipients: [],
		earlier: [],
		attachments: []
	}));
	await addRows(desk.store.db, desk.id, [
		...added('users', [tim]),
		...added('tickets', tickets),
		...added('entries', entries)
	]);
	return { ...desk, tickets, ...(await people(desk.session)) };
}

describe('the search', () => {
	it('finds by index what the rule finds by reading every ticket', async () => {
		const { session, tickets, john, jane } = await searched();
		const queries = [
			'zebra',
			'blue',
			'"blue screen"',
			'zebra dark',
			'printer -zebra',
			'+screen blue',
			'+prin* -zebra',
			'+(zebra connection) blue',
			'"blue screen" -zebra',
			'~printer',
			'BLÜE'
		];
		queries.push(
			'ken',
			'tim',
			'widget',
			'bank.example',
			'ken@bank.example',
			'@guest.',
			'ken@',
			'nobody@',
			'bl',
			'99',
			'4',
			'1234',
			'567',
			'the',
			'prin*',
			''
		);
		for (const { text, id } of queries.flatMap((text) =>
			[john, jane].map(({ id }) => ({ text, id }))
		)) {
			const rule = await session.read((desk) => {
				const query = readSearch(text);
				const agent = desk.get('agents', id);
				if (!agent) return [];
				return tickets
					.filter((row) => isListed(desk, agent, row) && searchMatches(desk, query, row))
					.sort(compareFound)
					.map(({ id }) => id);
			});
			const found: number[] = [];
			for (let page = 0; ; page++) {
				const got = await session.search({ agent: id, query: text, page });
				found.push(...got.tickets.map(({ id }) => id));
				if (!got.more) {
					expect(got.total, text).toBe(rule.length);
					break;
				}
			}
			expect(found, text).toEqual(rule);
		}
	});

	it('is sorted by any column, by any sort, and the other way round', async () => {
		const { session, john } = await searched();
		const search = async (how: object, page = 0) => {
			const got = await session.search({ agent: john.id, query: 'blue', page, ...how });
			return { ...got, ids: got.tickets.map(({ id }) => id) };
		};
		const usual = await search({ size: 200 });
		const backwards = await search({ size: 200, reversed: true });
		expect(usual.ids.length).toBeGreaterThan(30);
		expect(backwards.ids).toEqual(usual.ids.toReversed());
		const bySubject = await search({ column: 'Subject', size: 20 }, 1);
		const subjects = usual.tickets.map(({ subject }) => subject).sort();
		expect(bySubject.tickets.map(({ subject }) => subject)).toEqual(subjects.slice(20, 40));
		expect([bySubject.total, bySubject.sorted]).toEqual([usual.ids.length, undefined]);
		const names = await session.read((desk) =>
			usual.tickets.map(({ owner }) => desk.get('users', owner)?.name ?? '')
		);
		const byName = await search({ column: 'From', reversed: true, size: 200 });
		expect(
			await session.read((desk) =>
				byName.tickets.map(({ owner }) => desk.get('users', owner)?.name ?? '')
			)
		).toEqual(names.sort().reverse());
	});

	it('no longer finds a word that an edit removed', async () => {
		const { session, john } = await searched();
		const find = async () =>
			(await session.search({ agent: john.id, query: 'dark' })).tickets[0]?.id;
		const ticket = await find();
		if (ticket === undefined) throw new Error('Nothing was found.');
		await session.perform(john, 'set_subject', { ticket, subject: 'Lit again' });
		expect(await find()).not.toBe(ticket);
	});

	it('follows a user who changed their name', async () => {
		const { session, john, ken, jane } = await searched();
		const find = async (query: string) =>
			(await session.search({ agent: john.id, query })).tickets.length;
		expect(await find('ken')).toBeGreaterThan(0);
		const values = { id: ken.id, name: 'Konrad', email: 'konrad@bank.example' };
		const saved = await session.perform(jane, 'save_user', values);
		expect(saved.refusal).toBeNull();
		expect(await find('konrad')).toBeGreaterThan(0);
		expect(await find('ken')).toBe(0);
	});
});
