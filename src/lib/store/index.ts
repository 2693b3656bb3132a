/** Desks kept in the browser: what the screens use. */
export type * from './api.ts';
export type { SourceText } from './records.ts';
export type { Note } from './backup/raw.ts';
export type { RestoredDesk, RestoreReport } from './backup/restore.ts';
export { sentencesOf } from './backup/sentences.ts';
export { keyOfBytes } from './blobs.ts';
export { DeskDatabase } from './database.ts';
export { isOwnLab, labKey } from './lab-key.ts';
export { askToPersist, type Persistence } from './persistence.ts';
export type { BigDesk } from './bulk/grow.ts';
export type { LongWork } from './bulk/leftovers.ts';
export type { NewDesk } from './create.ts';
export { Store } from './store.ts';
export { StoreTrouble, type TroubleKind } from './trouble.ts';
