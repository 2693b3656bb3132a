/** Desks kept in the browser: what the screens use. */
export type * from './api.ts';
export type { SourceText } from './records.ts';
export { DeskDatabase } from './database.ts';
export { Store } from './store.ts';
export { StoreTrouble, type TroubleKind } from './trouble.ts';
