import { DeskDatabase, Store } from '../../../lib/store/index.ts';

/** The one database that the page of the bench works on, by the store and bare. */
export const db = new DeskDatabase();
export const store = new Store(db);
