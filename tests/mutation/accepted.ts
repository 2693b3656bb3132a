/** An accepted survivor with its reason. `npm run mutate` shows it and does not count it. */
export interface Accepted {
	readonly file: string;
	/** The line in which the change begins, without its indentation. */
	readonly line: string;
	/** As `npm run mutate` prints it: "a < b -> a <= b". */
	readonly change: string;
	readonly why: string;
}

/** What is kept is worked out again, with the same answer. */
const onlySlower = (file: string, line: string, changes: readonly string[]): Accepted[] =>
	changes.map((change) => ({
		file,
		line,
		change,
		why: 'It is only slower, or keeps more in memory.'
	}));

export const accepted: readonly Accepted[] = [
	{
		file: 'src/lib/desk/time/walk.ts',
		line: 'while (collected < wanted && first - lastWorked <= LONGEST_PAUSE_DAYS) {',
		change: 'first - lastWorked <= LONGEST_PAUSE_DAYS -> first - lastWorked < LONGEST_PAUSE_DAYS',
		why: 'The limit is ours, and only keeps holidays on every day from going on for ever.'
	},
	...onlySlower(
		'src/lib/desk/time/shifts.ts',
		'if (byDay.size >= REMEMBERED_DAYS) byDay.clear();',
		[
			'byDay.size >= REMEMBERED_DAYS -> true',
			'byDay.size >= REMEMBERED_DAYS -> false',
			'byDay.size >= REMEMBERED_DAYS -> byDay.size > REMEMBERED_DAYS',
			'byDay.size >= REMEMBERED_DAYS -> byDay.size < REMEMBERED_DAYS'
		]
	),
	...onlySlower(
		'src/lib/desk/rules/lifecycle/lifecycle.ts',
		'if (to === undefined) steps.set(key, (to = reckon(life, step)));',
		['to === undefined -> true']
	),
	...onlySlower('src/lib/desk/time/shifts.ts', 'if (known) return known;', ['known -> false']),
	{
		file: 'src/lib/store/database/batches.ts',
		line: ".where(':id')",
		change: '\':id\' -> ""',
		why: 'Dexie takes the empty name for the primary key, too.'
	},
	{
		file: 'src/lib/store/lists/users.ts',
		line: ".where('[desk+id]')",
		change: '\'[desk+id]\' -> ""',
		why: 'That is the primary key, for which Dexie takes the empty name, too.'
	},
	{
		file: 'src/lib/store/rows/load.ts',
		line: "if (table === 'tickets' || table === 'entries')",
		change: "table === 'tickets' -> false",
		why: 'People are loaded ahead: without that the next round loads them.'
	},
	{
		file: 'src/lib/store/rows/rounds.ts',
		line: 'if (hints.length > 0) await withinTransaction(load(db, desk, tables, hints));',
		change: 'hints.length > 0 -> hints.length <= 0',
		why: 'Hints are loaded ahead: without that the next round loads them.'
	},
	{
		file: 'src/lib/store/lists/order.ts',
		line: "if (column === 'From') await loadOnly(db, desk, config, tickets.map(ownerOf));",
		change: "column === 'From' -> true",
		why: 'Other columns do not read the owners: loading them costs time only.'
	},
	{
		file: 'src/lib/store/lists/counts.ts',
		line: "const searching: Searching = { desk: config, listing, now: 0, zone: 'UTC' };",
		change: '\'UTC\' -> ""',
		why: 'Rules that are counted read no time, so no zone.'
	},
	{
		file: 'src/lib/store/ledger/write.ts',
		line: 'if (zoneBefore !== undefined && zoneBefore !== zone)',
		change: 'zoneBefore !== undefined -> true',
		why: 'A desk that is being founded would be counted twice, with the same result.'
	},
	{
		file: 'src/lib/store/inventory/size.ts',
		line: 'const GOLDEN = (Math.sqrt(5) - 1) / 2;',
		change: '(Math.sqrt(5) - 1) / 2 -> (Math.sqrt(5) - 1) * 2',
		why: 'Its steps are spread as evenly: this number is irrational, too.'
	},
	{
		file: 'src/lib/store/backup/lines.ts',
		line: "yield length > LONGEST_LINE ? null : open.join('');",
		change: 'length > LONGEST_LINE -> length >= LONGEST_LINE',
		why: 'A line of exactly 400 million characters: no test can wait for it.'
	},
	...onlySlower(
		'src/lib/store/lists/queue-page.ts',
		'if (!days && pure && !(order && count <= FEW)) {',
		['count <= FEW -> true']
	),
	...onlySlower(
		'src/lib/store/lists/queue-page.ts',
		"const own = byDay && sort === 'Closed Date' && !order;",
		['\'Closed Date\' -> ""']
	),
	...onlySlower(
		'src/lib/store/lists/queue-page.ts',
		"const { tickets } = await filtered(read, byDay && sort === 'Closed Date' ? byDay : ranges);",
		["byDay && sort === 'Closed Date' -> false"]
	),
	...onlySlower(
		'src/lib/store/lists/search.ts',
		"const byLists = query.kind === 'words' && !source.whole && share < density / 2;",
		['share < density / 2 -> share <= density / 2']
	),
	...onlySlower(
		'src/lib/store/lists/search.ts',
		'const step = stepFor(wanted - found.length, byLists ? density : share);',
		['wanted - found.length -> wanted + found.length']
	),
	...onlySlower(
		'src/lib/store/lists/search.ts',
		'return ids.length / ((ids[0] ?? 0) - (ids.at(-1) ?? 0) + 1);',
		['(ids[0] ?? 0) - (ids.at(-1) ?? 0) -> (ids[0] ?? 0) + (ids.at(-1) ?? 0)']
	),
	...onlySlower(
		'src/lib/store/lists/search.ts',
		'return Math.min(Math.ceil((1.2 * missing) / share), MOST_AT_ONCE);',
		['(1.2 * missing) / share -> 1.2 * missing * share']
	),
	...onlySlower(
		'src/lib/store/lists/users.ts',
		'for (let from = 0; from < ids.length && found.length < limit; from += count, count *= 2) {',
		['found.length < limit -> found.length <= limit']
	),
	...onlySlower(
		'src/lib/store/lists/users.ts',
		'const users = await usersById(db, desk, ids.slice(from, from + count));',
		['ids.slice(from, from + count) -> ids']
	),
	...onlySlower('src/lib/store/lists/users.ts', 'const [lead, ...others] = sets', [
		'sets .filter(({ length }) => length < reach) .sort((a, b) => a.length - b.length) -> sets.filter(({ length }) => length < reach)'
	]),
	...onlySlower('src/lib/store/lists/users.ts', '.sort((a, b) => a.length - b.length)', [
		'a.length - b.length -> a.length + b.length'
	]),
	...onlySlower(
		'src/lib/store/lists/users.ts',
		'if (lead) return [...lead].filter((id) => others.every((ids) => ids.has(id)));',
		['[...lead].filter((id) => others.every((ids) => ids.has(id))) -> [...lead]']
	),
	...onlySlower('src/lib/store/lists/tallies.ts', 'if (names.length === 0) return;', [
		'names.length === 0 -> false'
	]),
	...onlySlower(
		'src/lib/store/lists/tasks.ts',
		"if (words || request.sort === 'Ticket') await loadOnly(db, desk, config, numbers);",
		["words || request.sort === 'Ticket' -> true"]
	),
	{
		file: 'src/lib/store/lists/tallies.ts',
		line: 'return [count + times * more, took + times * longer];',
		change: 'took + times * longer -> took - times * longer',
		why: 'The sum turns its sign twice: when it is counted, and when it is added to the record.'
	},
	{
		file: 'src/lib/store/lists/tallies.ts',
		line: ".where('[desk+tally]')",
		change: '\'[desk+tally]\' -> ""',
		why: 'That is the primary key, for which Dexie takes the empty name, too.'
	},
	{
		file: 'src/lib/store/inventory/size.ts',
		line: 'return Array.from({ length: SAMPLES }, (_, at) => 1 + Math.floor(((at * GOLDEN) % 1) * last));',
		change: 'at * GOLDEN -> at / GOLDEN',
		why: 'Its steps are spread as evenly: this number is irrational, too.'
	},
	{
		file: 'src/lib/store/backup/base64.ts',
		line: 'for (let from = 0; from < bytes.length; from += CHUNK)',
		change: 'from < bytes.length -> from <= bytes.length',
		why: 'It adds the characters of no bytes.'
	},
	{
		file: 'src/lib/store/backup/records-of.ts',
		line: "return (value ?? '').replace(/\\r$/, '');",
		change: '\'\' -> "Stryker was here!"',
		why: 'A line of more than 400 million characters: no test can wait for it.'
	},
	...onlySlower(
		'src/lib/store/database/batches.ts',
		'if (!last || records.length < BATCH) return;',
		['records.length < BATCH -> false']
	),
	{
		file: 'src/lib/store/ledger/clock.ts',
		line: "if (this.#mode !== 'paused') await this.tick();",
		change: "this.#mode !== 'paused' -> true",
		why: 'A tick of a paused clock moves it by nothing.'
	},
	{
		file: 'src/lib/store/backup/lines.ts',
		line: "if (length > 0) yield length > LONGEST_LINE ? null : open.join('');",
		change: 'length > LONGEST_LINE -> length >= LONGEST_LINE',
		why: 'A line of exactly 400 million characters: no test can wait for it.'
	},
	...onlySlower('src/lib/store/history/complete.ts', 'if (completed.has(db)) return;', [
		'completed.has(db) -> false'
	]),
	...onlySlower(
		'src/lib/store/lists/search.ts',
		'return ids.length / ((ids[0] ?? 0) - (ids.at(-1) ?? 0) + 1);',
		['(ids[0] ?? 0) - (ids.at(-1) ?? 0) + 1 -> (ids[0] ?? 0) - (ids.at(-1) ?? 0) - 1']
	),
	...onlySlower('src/lib/store/ledger/write.ts', 'before && !after ? [[desk, id]] : []', [
		'before && !after -> true'
	]),
	...onlySlower(
		'src/lib/store/ledger/write.ts',
		'if (events.length === 0) return { config: false };',
		['events.length === 0 -> false']
	),
	{
		file: 'src/lib/store/lists/counts.ts',
		line: ".where('[desk+cell]')",
		change: '\'[desk+cell]\' -> ""',
		why: 'That is the primary key, for which Dexie takes the empty name, too.'
	},
	...onlySlower(
		'src/lib/store/ledger/write.ts',
		'if (gone.length > 0) await table.bulkDelete(gone as never);',
		['gone.length > 0 -> true']
	),
	...onlySlower(
		'src/lib/store/ledger/ledger.ts',
		'const expected = [...(warm ? [] : before), ...(hints?.(state) ?? [])];',
		['[...(warm ? [] : before), ...(hints?.(state) ?? [])] -> []']
	),
	{
		file: 'src/lib/store/session.ts',
		line: ".where('[desk+number]')",
		change: '\'[desk+number]\' -> ""',
		why: 'That is the primary key, for which Dexie takes the empty name, too.'
	},
	...onlySlower('src/lib/store/lists/tallies.ts', ': whole.from > whole.to', [
		'whole.from > whole.to -> true'
	]),
	{
		file: 'src/lib/store/lists/search.ts',
		line: "const needs = [...tickets.map(ownerOf), ...(query.kind === 'words' ? threads : [])];",
		change: '[] -> ["Stryker was here"]',
		why: 'Nothing is loaded for it: it names no table.'
	},
	...onlySlower(
		'src/lib/store/rows/load.ts',
		"if (unknown.length > 0) await loadRows(db, desk, into, 'users', unknown);",
		['unknown.length > 0 -> true']
	)
];
