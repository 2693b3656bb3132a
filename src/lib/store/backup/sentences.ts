import { byteWords, counted } from '../inventory/amounts.ts';
import type { Verification } from '../history/replay.ts';
import type { InspectedBackup, InspectedDesk } from './inspect.ts';
import type { Note } from './raw.ts';
import type { RestoreReport } from './restore.ts';

/** Number of repairs that are named; the rest is counted. */
const MOST_NAMED = 10;

function list(parts: readonly (string | false)[]): string {
	return parts.filter(Boolean).join(', ');
}

/** Contents of a desk in a backup: "12 tickets, 366 rows, 45 steps of history, 3 files (5 MB)". */
export function contentWords(desk: InspectedDesk): string {
	const { tickets, rows, verification, files, bytes, drafts } = desk;
	return list([
		counted(tickets, 'ticket'),
		counted(rows, 'row'),
		counted(verification.steps, 'step of history', 'steps of history'),
		files > 0 && `${counted(files, 'file')} (${byteWords(bytes)})`,
		drafts > 0 && counted(drafts, 'draft')
	]);
}

export function verificationWords({ differences }: Verification): string {
	const [first] = differences;
	if (first === undefined) return 'Verified: repeating its history produces the same desk.';
	const more = differences.length > 1 ? ` (and ${differences.length - 1} more)` : '';
	return `Not verified: repeating its history does not produce the same desk. ${first}${more}`;
}

/** Problems of a backup that do not concern one desk. */
export function damageWords({ damage }: InspectedBackup): string[] {
	return named('', damage);
}

/** Repairs and losses of a desk. */
export function repairWords({ mended, leftOut }: Pick<InspectedDesk, 'mended' | 'leftOut'>) {
	return { mended: named('', mended), leftOut: named('', leftOut) };
}

/** A restore in sentences, the outcome first. */
export function sentencesOf({ desks, scenarios, settings, notes }: RestoreReport): string[] {
	const sentences = desks.map(({ title, tickets, rows, steps, mended, leftOut }) => {
		const held = list([
			counted(tickets, 'ticket'),
			counted(rows, 'row'),
			counted(steps, 'step of history', 'steps of history')
		]);
		return mended.length + leftOut.length === 0
			? `"${title}" was restored: ${held}, nothing repaired, nothing left out.`
			: `"${title}" was restored: ${held}; ${mended.length} repaired, ${leftOut.length} left out.`;
	});
	if (scenarios > 0)
		sentences.push(
			`${counted(scenarios, 'scenario file')} of your own ${scenarios === 1 ? 'was' : 'were'} restored.`
		);
	if (settings > 0) sentences.push('Your settings were restored.');
	sentences.push(...named('', notes));
	for (const { mended, leftOut } of desks)
		sentences.push(...named('Repaired: ', mended), ...named('Left out: ', leftOut));
	return sentences;
}

/** Was everything in the file restored? */
export function isWhole({ desks, notes }: RestoreReport): boolean {
	return (
		notes.length === 0 && desks.every(({ mended, leftOut }) => mended.length + leftOut.length === 0)
	);
}

function named(before: string, notes: readonly Note[]): string[] {
	const first = notes
		.slice(0, MOST_NAMED)
		.map(({ line, what }) => asSentence(line, `${before}${what}`));
	const rest = notes.length - first.length;
	return rest > 0 ? [...first, `... and ${rest} more.`] : first;
}

function asSentence(line: number | null, what: string): string {
	return `${line === null ? '' : `Line ${line}. `}${what}${/[.!?]$/.test(what) ? '' : '.'}`;
}
