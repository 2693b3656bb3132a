import { version } from '$app/environment';
import { DeskDatabase, Store } from '#lib/store/index.ts';
import { storeTrouble } from './store-trouble.svelte.ts';

const database = new DeskDatabase(
	undefined,
	(trouble) => (storeTrouble.current = trouble),
	localDrafts()
);
/** Null if the browser stores nothing for this page. */
function localDrafts(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}

/** The desks kept in this browser. */
export const store = new Store(database, Date.now, version);
