import type { Note } from './raw.ts';
import type { RestoreReport } from './restore.ts';

/** So many single repairs are named; the rest is counted. */
const MOST_NAMED = 10;

/** A restore in sentences, the outcome first. */
export function sentencesOf({ desks, scenarios, notes }: RestoreReport): string[] {
	const sentences = desks.map(
		({ title, tickets, rows, steps, mended, leftOut }) =>
			`"${title}" is back: ${tickets} tickets, ${rows} rows, ${steps} steps of history` +
			(mended.length + leftOut.length === 0
				? ', nothing mended, nothing left out.'
				: `; ${mended.length} mended, ${leftOut.length} left out.`)
	);
	if (scenarios > 0) sentences.push(`${scenarios} scenario files of your own are back.`);
	sentences.push(...named('', notes));
	for (const { mended, leftOut } of desks)
		sentences.push(...named('Mended: ', mended), ...named('Left out: ', leftOut));
	return sentences;
}

function named(before: string, notes: readonly Note[]): string[] {
	const first = notes
		.slice(0, MOST_NAMED)
		.map(({ line, what }) => `${line === null ? '' : `Line ${line}. `}${before}${what}`);
	const rest = notes.length - first.length;
	return rest > 0 ? [...first, `... and ${rest} more.`] : first;
}
