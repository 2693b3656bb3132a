import { beforeAll, describe, expect, it } from 'vitest';
import type { Ticket } from '../../desk/model/index.ts';
import { readSearch } from '../../desk/views/search.ts';
import type { DeskDatabase } from '../database/database.ts';
import { added, addRows, aTicket, aUser, newDesk } from '../store.testkit.ts';
import { amongListed, candidates, listedTickets, withAnyWord } from './candidates.ts';

let db: DeskDatabase;
let desk: number;

const owner = (id: number) => id as Ticket['owner'];
/** Tickets 1 to 12: every third one is Zoe's, every fourth one of department 2; "paper" is in all, "ink" in the even ones. */
const tickets = Array.from({ length: 12 }, (_, n) => {
	const id = n + 1;
	return aTicket(id, {
		number: String(7000 + id),
		subject: `paper ${id % 2 === 0 ? 'ink' : ''}`,
		owner: owner(id % 3 === 0 ? 902 : 901),
		department: (id % 4 === 0 ? 2 : 1) as never
	});
});

beforeAll(async () => {
	const made = await newDesk();
	({ db } = made.store);
	desk = made.id;
	await addRows(db, desk, [
		...added('users', [
			aUser(901, 'Adam Ray', 'adam@fair.example'),
			// Users are found by what they sign in with, their tickets are not.
			{ ...aUser(902, 'Zoe', 'zoe@fair.example'), registered: true, username: 'captain' }
		]),
		...added('tickets', tickets)
	]);
});

const found = async (words: string, reach: number) =>
	candidates(db, desk, readSearch(words), reach);
const whole = (...ids: number[]) => ({ ids, whole: true });
const cut = (...ids: number[]) => ({ ids, whole: false });
const zoes = [12, 9, 6, 3];

describe('the tickets that may be meant, newest first', () => {
	it.each<[string, number, { ids: number[]; whole: boolean }]>([
		['ink', 20, whole(12, 10, 8, 6, 4, 2)],
		['ink', 7, whole(12, 10, 8, 6, 4, 2)],
		['ink', 6, cut(12, 10, 8, 6, 4, 2)],
		['ink', 2, cut(12, 10)],
		['zoe', 20, whole(...zoes)],
		['zoe', 2, cut(12, 9)],
		['zoe@fair.example', 20, whole(...zoes)],
		['zoe@fair.example', 3, cut(12, 9, 6)],
		// Two users have the word: of their tickets the newest come first.
		['fair', 5, cut(12, 11, 10, 9, 8)],
		['7003', 20, whole(3)],
		['001', 20, whole(1)],
		['nothing', 20, whole()],
		['ghost@fair.example', 20, whole()]
	])('%s, up to %i', async (words, reach, stretch) => {
		expect(await found(words, reach)).toEqual(stretch);
	});

	it('of several words none is missing that is newer than where one was cut off', async () => {
		// Of "ink" the third is 8: what is older of Zoe's may stand behind other ones.
		expect(await found('ink or zoe', 3)).toEqual(cut(12, 10, 9, 8));
		expect(await found('ink or zoe', 20)).toEqual(whole(12, 10, 9, 8, 6, 4, 3, 2));
	});

	it('are all where words do not lead to them', async () => {
		const all = Array.from({ length: 12 }, (_, n) => 12 - n);
		expect(await found('70', 20)).toEqual(whole(...all));
		expect(await found('70', 5)).toEqual(cut(12, 11, 10, 9, 8));
		expect(await found('', 20)).toEqual(whole(...all));
	});

	it('are none by what their owner signs in with', async () => {
		expect(await found('captain', 20)).toEqual(whole());
	});
});

describe('the tickets of an agent’s lists', () => {
	const listing = (departments: number[], everything = false) =>
		({ agent: 99, departments: new Set(departments), teams: new Set(), everything }) as never;

	it('are read newest first', async () => {
		expect(await listedTickets(db, desk, listing([2]), 20)).toEqual(whole(12, 8, 4));
		expect(await listedTickets(db, desk, listing([2]), 2)).toEqual(cut(12, 8));
		expect(await listedTickets(db, desk, listing([], true), 3)).toEqual(cut(12, 11, 10));
	});

	it('are told by their ids where these lie close together', async () => {
		const among = (ids: number[], ...of: Parameters<typeof listing>) =>
			amongListed(db, desk, listing(...of), ids);
		expect(await among([12, 11, 9, 8], [2])).toEqual([12, 8]);
		expect(await among([12, 10, 8], [1])).toEqual([10]);
		expect(await among([8], [1])).toEqual([]);
		// Of others it is not known, and all come back; nor is it asked for who sees everything.
		expect(await among([12, 3], [2])).toEqual([12, 3]);
		expect(await among([12, 4], [2])).toEqual([12, 4]);
		expect(await among([12, 4], [1])).toEqual([]);
		expect(await among([12, 11], [], true)).toEqual([12, 11]);
		expect(await among([], [2])).toEqual([]);
	});
});

it('tickets have a word in a text of theirs or in their owner’s name', async () => {
	const having = async (...words: string[]) =>
		(await withAnyWord(db, desk, words, tickets.slice(0, 6))).map(({ id }) => id);
	expect(await having('ink')).toEqual([2, 4, 6]);
	expect(await having('zoe')).toEqual([3, 6]);
	expect(await having('ink', 'zoe')).toEqual([2, 3, 4, 6]);
	expect(await having('captain')).toEqual([]);
	expect(await having()).toEqual([]);
});
