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
	}
];
