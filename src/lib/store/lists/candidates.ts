import type { Ticket } from '../../desk/model/index.ts';
import type { Listing } from '#lib/desk/rules/access/listed.ts';
import { leadingWords, searchWords, userText, type SearchQuery } from '../../desk/views/search.ts';
import type { DeskId } from '../api.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { firstOf } from './merge.ts';
import { searchList, waysFor } from './places.ts';
import { numberWord, SHORTEST_PART, userWord } from './words.ts';

/** Cost of reading a ticket, in keys. */
const CLOSE = 4;
/** Maximum number of users read per word. */
const MOST_USERS = 200;

/** Ids of tickets, the newest first, read by index from the newest on. */
export interface Stretch {
	readonly ids: readonly number[];
	/** No older ticket is missing. */
	readonly whole: boolean;
}

/** The newest candidate tickets: a superset of the matches. Each text leads to its ticket, up to `reach` of them. */
export async function candidates(
	db: DeskDatabase,
	desk: DeskId,
	query: SearchQuery,
	reach: number
): Promise<Stretch> {
	return united(await Promise.all(sourcesOf(db, desk, query, reach)), reach);
}

/** The newest tickets in an agent's lists, up to `reach`. */
export async function listedTickets(
	db: DeskDatabase,
	desk: DeskId,
	listing: Listing,
	reach: number
): Promise<Stretch> {
	if (listing.everything) return stretchOf(await newest(db, desk, reach), reach);
	const ranges = [...waysFor(listing)].map((way) => ({ list: searchList(way) }));
	const ids = await firstOf(db, desk, ranges, reach, false);
	return stretchOf(ids, reach);
}

function stretchOf(ids: readonly number[], reach: number): Stretch {
	return { ids, whole: ids.length < reach };
}

/** Filters to the agent's lists when ids are dense; otherwise returns all, and callers re-check. */
export async function amongListed(
	db: DeskDatabase,
	desk: DeskId,
	listing: Listing,
	ids: readonly number[]
): Promise<readonly number[]> {
	const [newest = 0, oldest = 0] = [ids[0], ids.at(-1)];
	if (listing.everything || newest - oldest > CLOSE * ids.length) return ids;
	const ranges = [...waysFor(listing)].map((way) => ({
		list: searchList(way),
		from: -newest,
		to: -oldest
	}));
	const listed = new Set(await firstOf(db, desk, ranges, Infinity, false));
	return ids.filter((id) => listed.has(id));
}

/** Those of the tickets that have one of the words, in a text of theirs or in their owner's name, address or phone number. */
export async function withAnyWord(
	db: DeskDatabase,
	desk: DeskId,
	words: readonly string[],
	tickets: readonly Ticket[]
): Promise<Ticket[]> {
	const users = await Promise.all(words.map((word) => usersWith(db, desk, word)));
	const owners = new Set<number>(users.flat());
	const keys = tickets.flatMap(({ id }) => words.map((word) => [desk, word, -id]));
	const texts = await Promise.all(
		keys.map((key) => db.words.where('words').equals(key).limit(1).primaryKeys())
	);
	const having = new Set(texts.flat().map((key) => -Number(key[1])));
	return tickets.filter(({ id, owner }) => having.has(id) || owners.has(owner));
}

/** If a source was truncated, older results of the others may be incomplete. */
function united(sources: readonly (readonly number[])[], reach: number): Stretch {
	const cuts = sources.filter(({ length }) => length >= reach).map((source) => source.at(-1) ?? 0);
	const oldest = Math.max(0, ...cuts);
	const ids = new Set(sources.flat().filter((id) => id >= oldest));
	return { ids: [...ids].sort((a, b) => b - a), whole: cuts.length === 0 };
}

function sourcesOf(
	db: DeskDatabase,
	desk: DeskId,
	query: SearchQuery,
	reach: number
): PromiseLike<readonly number[]>[] {
	if (query.kind === 'user') return [byAddress(db, desk, query.email, reach)];
	if (query.kind === 'number') {
		const { digits } = query;
		if (digits.length < SHORTEST_PART) return [newest(db, desk, reach)];
		return [withWord(db, desk, numberWord(digits), reach)];
	}
	// Every ticket may match, or those of users known only by a part of their address.
	const leads = query.kind === 'words' ? leadingWords(query.wish) : null;
	if (!leads) return [newest(db, desk, reach)];
	return leads.flatMap((word) => [
		withWord(db, desk, word, reach),
		byUserWord(db, desk, word, reach)
	]);
}

function withWord(db: DeskDatabase, desk: DeskId, word: string, reach: number) {
	return db.words
		.where('words')
		.between(...startingWith(desk, word))
		.limit(reach)
		.primaryKeys()
		.then((keys) => keys.map((key) => -Number(key[1])));
}

async function byUserWord(db: DeskDatabase, desk: DeskId, word: string, reach: number) {
	const users = await usersWith(db, desk, word);
	return newestOf(await Promise.all(users.map((user) => ofUser(db, desk, user, reach))), reach);
}

/** The index has also words by which only users are found: what looks like a tag, for one. */
async function usersWith(db: DeskDatabase, desk: DeskId, word: string): Promise<number[]> {
	const ids = await withWord(db, desk, userWord(word), MOST_USERS);
	const users = await db.work('users').bulkGet(ids.map((id) => [desk, id]));
	return users.flatMap((user) =>
		user && searchWords(userText(user.row)).includes(word) ? user.id : []
	);
}

async function byAddress(db: DeskDatabase, desk: DeskId, email: string, reach: number) {
	const keys = await db.work('users').where('[desk+row.email]').equals([desk, email]).primaryKeys();
	return newestOf(await Promise.all(keys.map(([, user]) => ofUser(db, desk, user, reach))), reach);
}

function newestOf(sources: readonly number[][], reach: number): number[] {
	return sources
		.flat()
		.sort((a, b) => b - a)
		.slice(0, reach);
}

function ofUser(db: DeskDatabase, desk: DeskId, user: number, reach: number) {
	return db
		.work('tickets')
		.where('[desk+row.owner]')
		.equals([desk, user])
		.reverse()
		.limit(reach)
		.primaryKeys()
		.then((keys) => keys.map(([, ticket]) => ticket));
}

function newest(db: DeskDatabase, desk: DeskId, reach: number) {
	return db
		.work('tickets')
		.where('[desk+id]')
		.between(...startingWith(desk))
		.reverse()
		.limit(reach)
		.primaryKeys()
		.then((keys) => keys.map(([, ticket]) => ticket));
}
