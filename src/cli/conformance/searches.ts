import type { Ticket } from '../../lib/desk/model/index.ts';
import { isListed } from '../../lib/desk/rules/access/listed.ts';
import { compareFound, readSearch, searchMatches } from '../../lib/desk/views/search.ts';
import { compare, fieldsOf } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { fixtureOf, type BuiltFixture } from './fixture.ts';
import { guarded } from './guard.ts';
import { agentNamed } from './lists.ts';
import { readLines, type Json, type JsonObject } from './records.ts';
import type { Outcome } from './tally.ts';

const PAGE = 25;

interface RecordedSearch {
	id: string;
	agent: string;
	query: string;
	/** Numbers on all pages, sorted. */
	found?: readonly string[];
	/** Numbers in the order in which they are shown. */
	first_page?: readonly string[];
	error?: string;
}

/** What the search box finds, and in which order. */
export function* checkSearches(
	corpus: Corpus,
	file: string,
	chosen: (id: string) => boolean
): Generator<Outcome> {
	for (const search of readLines<RecordedSearch>(corpus.directory, file) ?? [])
		if (chosen(search.id)) yield guarded(search.id, () => checkSearch(fixtureOf(corpus), search));
}

function checkSearch(built: BuiltFixture, search: RecordedSearch): Outcome {
	const numbers = found(built, search).map((ticket) => ticket.number);
	const expected = { result: recordedResult(search) };
	const seen = { result: foundResult(numbers, search) };
	return {
		id: search.id,
		checks: [
			{
				where: search.id,
				what: 'search',
				told: `${search.agent} searches for ${search.query}`,
				differences: compare(expected, seen),
				fields: fieldsOf(expected),
				late: false
			}
		]
	};
}

function found(built: BuiltFixture, { agent: username, query }: RecordedSearch): Ticket[] {
	const { desk } = built.stage;
	const agent = agentNamed(built, username);
	const search = readSearch(query);
	return [...desk.rows('tickets')]
		.filter((ticket) => isListed(desk, agent, ticket) && searchMatches(desk, search, ticket))
		.sort(compareFound);
}

function recordedResult({ found = [], first_page = [], error }: RecordedSearch): Json {
	return {
		first_page: [...first_page],
		found: [...found],
		...(error === undefined ? {} : { error })
	};
}

/**
 * Beyond the first page the product shows some tickets twice and others never, depending on its database. So for a search with several
 * pages, every recorded ticket must be found, and nothing more is required.
 */
function foundResult(numbers: readonly string[], search: RecordedSearch): JsonObject {
	const recorded = search.found ?? [];
	const all = new Set(numbers);
	const within = numbers.length > PAGE && recorded.length >= PAGE;
	return {
		first_page: numbers.slice(0, PAGE),
		found: within ? recorded.filter((number) => all.has(number)) : [...numbers].sort()
	};
}
