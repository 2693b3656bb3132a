import { version } from '$app/environment';
import { DeskDatabase, Store } from '#lib/store/index.ts';
import { storeTrouble } from './store-trouble.svelte.ts';

const database = new DeskDatabase(undefined, (trouble) => (storeTrouble.current = trouble));
database.on('ready', () => {
	if (storeTrouble.current?.kind === 'blocked') storeTrouble.current = null;
});

/** The desks kept in this browser. */
export const store = new Store(database, Date.now, version);
