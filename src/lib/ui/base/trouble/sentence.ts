import { inWords, StoreTrouble } from '#lib/store/database/trouble.ts';

/** Its message is a sentence for the person at the screen. */
export class Told extends Error {}

const NEXT =
	'Your saved work is kept, and what you typed is still here. Try again; if it fails again, reload the page.';
const MOST_CHARACTERS = 300;

/**
 * What is said of an error: known ones (no room, a desk that is gone, a file that cannot be read) have a sentence of their own; any
 * other is called a fault of Deskdrill, with the words that help to find it.
 */
export function sentenceOf(error: unknown): string {
	const known = inWords(error);
	if (known instanceof StoreTrouble || known instanceof Told) return known.message;
	const words = known instanceof Error ? known.message || known.name : String(known);
	return `An unexpected error occurred: ${withStop(words)} ${NEXT}`;
}

function withStop(words: string): string {
	const line = words.trim().replace(/\s+/g, ' ');
	const short = line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
	return /[.!?…]$/.test(short) ? short : `${short}.`;
}
