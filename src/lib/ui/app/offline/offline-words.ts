import type { Offline } from './pwa.svelte.ts';

/** Whether the page opens without a network: a title, and what it means or why not. Together they make one sentence. */
export function offlineWords(offline: Offline): { title: string; meaning: string } {
	switch (offline.kind) {
		case 'ready':
			return {
				title: 'Ready for offline use',
				meaning: 'this page opens without a network from now on.'
			};
		case 'pending':
			return {
				title: 'Not yet stored for offline use',
				meaning: 'it is, a moment after the first visit.'
			};
		case 'refused':
			return {
				title: 'Not stored for offline use',
				meaning: `${offline.why}. Deskdrill keeps only files that arrive exactly as they were built. Everything else works while the server answers.`
			};
		case 'insecure':
			return {
				title: 'Offline use is off here',
				meaning:
					'browsers store a page for it only when the address begins with https:// or with http://localhost. Everything else works, and your work is kept.'
			};
		case 'unsupported':
			return {
				title: 'Offline use is off here',
				meaning:
					'this browser, or its private window, does not let pages store themselves. Everything else works.'
			};
	}
}
