import type { Difference } from './compare.ts';
import type { Options } from './options.ts';
import type { Json } from './records.ts';
import { passed, type Check, type Outcome, type Share, type Tally } from './tally.ts';

/** Report of differences and counts, as lines; the command line prints them. */

/** The differences of what was played, as the options ask for them. */
export function tellDifferences(outcomes: readonly Outcome[], options: Options): string[] {
	const failed = outcomes.filter((outcome) => !passed(outcome));
	const broken = failed.filter((outcome) => outcome.broken);
	const checks = failed
		.flatMap((outcome) => outcome.checks)
		.filter((check) => !check.late || options.verbs.length > 0)
		.filter((check) => check.differences.every(({ field }) => field !== 'played'))
		.map((check) => ({ ...check, differences: check.differences.filter(asked(options)) }))
		.filter((check) => check.differences.length > 0)
		.filter((check) => options.verbs.length === 0 || options.verbs.includes(check.what));
	const lines = options.groups
		? [
				...groupsOf(broken.map((one) => [`broken: ${one.broken}`, one.id])),
				...differenceGroups(checks)
			]
		: [
				...broken.map((one) => `✗ ${one.id} stops: ${one.broken}`),
				...checks.flatMap((check) => [tellCheck(check)])
			];
	const shown = lines.slice(0, options.show);
	const rest = lines.length - shown.length;
	return rest > 0 ? [...shown, `... and ${rest} more (--show ${lines.length})`] : shown;
}

function asked({ fields }: Options) {
	return (difference: Difference) =>
		fields.length === 0 ||
		fields.some((field) => difference.field.startsWith(field) || difference.path.startsWith(field));
}

function tellCheck(check: Check): string {
	const head = `✗ ${check.where}${check.late ? ' (an earlier step differs)' : ''}: ${check.told}`;
	return [head, ...check.differences.map(tellDifference)].join('\n');
}

function tellDifference({ path, expected, found }: Difference): string {
	return `    ${path}\n      expected ${show(expected)}\n      found    ${show(found)}`;
}

function show(value: Json | undefined): string {
	return value === undefined ? '(nothing)' : JSON.stringify(value);
}

function differenceGroups(checks: readonly Check[]): string[] {
	return groupsOf(
		checks.flatMap((check) =>
			check.differences.map(({ field, expected, found }): [string, string] => [
				`${check.what} ${field}`,
				`${check.where}: expected ${show(expected)}, found ${show(found)}`
			])
		)
	);
}

function groupsOf(found: readonly (readonly [group: string, example: string])[]): string[] {
	const groups = new Map<string, string[]>();
	for (const [group, example] of found) groups.set(group, [...(groups.get(group) ?? []), example]);
	return [...groups]
		.sort(([, a], [, b]) => b.length - a.length)
		.map(
			([group, examples]) => `${String(examples.length).padStart(5)} ${group}  e.g. ${examples[0]}`
		);
}

/** Every step with what was recorded and found. */
export function tellTrace(outcomes: readonly Outcome[]): string[] {
	return outcomes.flatMap((outcome) => [
		`== ${outcome.id}${outcome.broken ? ` stops: ${outcome.broken}` : ''}`,
		...outcome.checks.flatMap((check) => [
			`${check.differences.length > 0 ? '✗' : '✓'} ${check.told}`,
			...Object.entries(check.found ?? {}).map(([key, value]) => `    ${key} ${show(value)}`),
			...check.differences.map(tellDifference)
		])
	]);
}

/** Two tables: steps that agree per command, and per observed field. */
export function tellTally(tally: Tally): string[] {
	return [
		'Steps that agree, per command:',
		...table(tally.whats),
		'Steps that agree, per observed field:',
		...table(tally.fields)
	];
}

function table(shares: ReadonlyMap<string, Share>): string[] {
	return [...shares]
		.sort(([a], [b]) => a.localeCompare(b))
		.map(([name, { agreed, attempted }]) => {
			const mark = agreed === attempted ? ' ' : '✗';
			return `  ${mark} ${name.padEnd(28)} ${String(agreed).padStart(6)} / ${attempted}`;
		});
}
