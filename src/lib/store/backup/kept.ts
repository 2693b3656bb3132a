import type { DeskId } from '../api.ts';

/** Texts by their names. */
export type Texts = Readonly<Record<string, string>>;

/** Data that the page stores outside the database (theme, drafts). */
export interface KeptByPage {
	readonly general: Texts;
	readonly desks: readonly (readonly [DeskId, Texts])[];
}

export const nothingKept: KeptByPage = { general: {}, desks: [] };
