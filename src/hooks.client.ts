import type { HandleClientError } from '@sveltejs/kit';

/**
 * Errors of pages are reported as any other error is. Before the app has begun, SvelteKit answers one with a page of its own, which the
 * content security policy refuses: the guard of index.html (src/build/guard) speaks instead, and tells the error, not the refusal.
 */
export const handleError: HandleClientError = ({ error, status, message }) => {
	// A page that is not there has a page that says so.
	if (status !== 404) reportError(error);
	return { message };
};
