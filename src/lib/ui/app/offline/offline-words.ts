import type { Offline } from './pwa.svelte.ts';

/** Whether the page opens without a network: a title, and what it means or why not. Together they make one sentence. */
export function offlineWords(offline: Offline): { title: string; meaning: string } {
	switch (offline.kind) {
		case 'ready':
			return {
				title: 'Ready for offline use',
				meaning: 'this page now opens without a network.'
			};
		case 'pending':
			return {
				title: 'Not yet stored for offline use',
				meaning: 'this happens shortly after the first visit.'
			};
		case 'refused':
			return {
				title: 'Not stored for offline use',
				meaning: `${offline.why}. Deskdrill stores only files that are identical to the build. Everything else works while the server can be reached.`
			};
		case 'insecure':
			return {
				title: 'Offline use is off here',
				meaning:
					'browsers allow it only for addresses that begin with https:// or http://localhost. Everything else works, and your work is kept.'
			};
		case 'unsupported':
			return {
				title: 'Offline use is off here',
				meaning:
					'this browser, or its private window, does not let pages store their files. Everything else works.'
			};
	}
}
