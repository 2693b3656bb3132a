import { version } from '$app/environment';
import { DeskDatabase, Store } from '#lib/store/index.ts';

/** The desks kept in this browser. */
export const store = new Store(new DeskDatabase(), Date.now, version);
