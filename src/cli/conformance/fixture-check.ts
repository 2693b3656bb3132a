import type { Corpus } from './corpus.ts';
import { compare, fieldsOf } from './compare.ts';
import { fixtureOf, withoutNumber } from './fixture.ts';
import { observe } from './observe.ts';
import { observeEntry } from './observe-new.ts';
import { textOfInstant, type Json, type JsonObject, type Seen } from './records.ts';
import type { Check, Outcome } from './tally.ts';

/** Compares the desk built by commands with the recorded one. Building it is a test in itself. */
export function* checkFixture(corpus: Corpus): Generator<Outcome> {
	const { fixture, stage, now, astray } = fixtureOf(corpus);
	const { desk, names } = stage;
	const seen = observe(desk, names, now);
	yield {
		id: 'fixture-commands',
		checks: [same('fixture-commands', 'build', { result: { astray: [] } }, { result: { astray } })]
	};
	yield {
		id: 'fixture-tickets',
		checks: fixture.tickets.map((ticket) =>
			same(
				`fixture ticket ${ticket.number}`,
				'ticket',
				{ tickets: { [ticket.number]: withoutNumber(ticket) } },
				{ tickets: { [ticket.number]: seen.tickets[ticket.number] ?? null } }
			)
		)
	};
	const entries = [...desk.rows('entries')].map((entry): JsonObject => ({
		...observeEntry(names, entry),
		at: textOfInstant(entry.at)
	}));
	yield {
		id: 'fixture-entries',
		checks: [
			same(
				'fixture-entries',
				'entries',
				{ entries: sorted(fixture.entries.map(tidy)) },
				{ entries: sorted(entries) }
			)
		]
	};
	yield {
		id: 'fixture-sight',
		checks: Object.entries(fixture.visible).map(([agent, { listed, view }]) => {
			const found = seen.agents[agent] ?? {};
			const having = (what: string) =>
				Object.keys(found).filter((number) => (found[number] as JsonObject)[what] === true);
			return same(
				`fixture-sight ${agent}`,
				'sight',
				visible(agent, listed, view, fixture.queue_counts[agent] ?? {}),
				visible(agent, having('listed'), having('view'), (found.q ?? {}) as JsonObject)
			);
		})
	};
}

function visible(
	agent: string,
	listed: readonly string[],
	view: readonly string[],
	q: JsonObject
): Seen {
	return {
		agents: {
			[agent]: { listed: [...listed].sort().join(' '), view: [...view].sort().join(' '), q }
		}
	};
}

/** The fixture says nothing where the sequences leave out, and html where they say nothing. */
function tidy(entry: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(entry).filter(
			([key, value]) => value !== null && !(key === 'format' && value === 'html')
		)
	);
}

function sorted(rows: readonly JsonObject[]): Json[] {
	const key = (row: JsonObject) =>
		`${String(row.at)} ${String(row.obj)} ${String(row.type)} ${String(row.body)}`;
	return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function same(where: string, what: string, expected: Seen, found: Seen): Check {
	return {
		where,
		what,
		told: 'built by its commands',
		differences: compare(expected, found),
		fields: fieldsOf(expected),
		late: false
	};
}
