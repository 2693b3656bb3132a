import type { HandleClientError } from '@sveltejs/kit';
import { isOfMissingPart, noteMissingParts } from '#lib/ui/app/offline/missing-parts.ts';
import { sentenceOf } from '#lib/ui/base/trouble/sentence.ts';
import { troubles } from '#lib/ui/base/trouble/troubles.svelte.ts';

noteMissingParts();

/**
 * What +error.svelte says of a page that could not be loaded. Before the app has begun, SvelteKit answers an error with a page of its
 * own, which the content security policy refuses: the guard of index.html (src/build/guard) speaks instead, and tells the error, not the
 * refusal.
 */
export const handleError: HandleClientError = ({ error, status, message }) => {
	// Missing pages have their own error page.
	if (status === 404) return { message };
	// For the guard; once the app has started, the page shows it.
	troubles.leave(error);
	reportError(error);
	if (isOfMissingPart(error))
		return { message: 'A part of it did not arrive from the server. What is saved is kept.' };
	return { message: sentenceOf(error) };
};
