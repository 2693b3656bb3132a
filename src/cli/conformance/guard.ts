import { CorpusError } from './records.ts';
import type { Outcome } from './tally.ts';

/** Checks one record. A record that cannot be played fails alone, and the run continues. */
export function guarded(id: string, check: () => Outcome): Outcome {
	try {
		return check();
	} catch (error) {
		return { id, checks: [], broken: reasonOf(error) };
	}
}

/** Why a record could not be played, with the place in the desk where it stopped. */
export function reasonOf(error: unknown): string {
	if (error instanceof CorpusError) return error.message;
	if (!(error instanceof Error)) return String(error);
	const place = error.stack?.split('\n').find((line) => line.includes('/src/lib/'));
	if (!place) return error.message;
	const short = place
		.trim()
		.replace(/^at /, '')
		.replace(/^.*\/src\//, 'src/');
	return `${error.message} (${short})`;
}
