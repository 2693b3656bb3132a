import { inWords, StoreTrouble } from '#lib/store/database/trouble.ts';

/** Its message is a sentence for the person at the screen. */
export class PlainError extends Error {}

const NEXT =
	'Your saved work is kept, and what you typed is still here. Try again; if it fails again, reload the page.';
const MOST_CHARACTERS = 300;

/**
 * The message for an error: known ones (full storage, deleted desk, unreadable file) have their own sentence; others are called unexpected,
 * with details.
 */
export function sentenceOf(error: unknown): string {
	const known = inWords(error);
	if (known instanceof StoreTrouble || known instanceof PlainError) return known.message;
	const words = known instanceof Error ? known.message || known.name : String(known);
	return `An unexpected error occurred: ${withStop(words)} ${NEXT}`;
}

function withStop(words: string): string {
	const line = words.trim().replace(/\s+/g, ' ');
	const short = line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
	return /[.!?…]$/.test(short) ? short : `${short}.`;
}
