/** Desks kept in the browser: what the screens use. */
export type * from './api.ts';
export type { SourceText } from './database/records.ts';
export type { InspectedBackup, InspectedDesk } from './backup/inspect.ts';
export { type KeptByPage } from './backup/kept.ts';
export type { Choice, RestoreReport } from './backup/restore.ts';
export {
	contentWords,
	damageWords,
	isWhole,
	repairWords,
	sentencesOf,
	verificationWords
} from './backup/sentences.ts';
export { byteWords, counted } from './inventory/amounts.ts';
export { keyOfBytes } from './rows/blobs.ts';
export { settingOfDesk } from './desk-settings.ts';
export { DeskDatabase } from './database/database.ts';
export { isOwnLab, labKey } from './database/lab-key.ts';
export { askToPersist, readPersistence, type Persistence } from './database/persistence.ts';
export type { BigDesk } from './bulk/grow.ts';
export type { LongWork } from './bulk/leftovers.ts';
export type { LastBackup, NewWork } from './inventory/last-backup.ts';
export type { DeskContents, OtherContents } from './inventory/measure.ts';
export type { Size } from './inventory/size.ts';
export type { NewDesk } from './create.ts';
export { Store } from './store.ts';
export type { VerifiedDesk } from './history/verify.ts';
export { StoreTrouble, type TroubleKind } from './database/trouble.ts';
