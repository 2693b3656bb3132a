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
	...onlySlower('src/lib/desk/time/shifts.ts', 'if (known) return known;', ['known -> false'])
];
