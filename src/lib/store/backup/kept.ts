import type { DeskId } from '../api.ts';

/** Texts by their names. */
export type Texts = Readonly<Record<string, string>>;

/** What the page keeps beside the database (the theme, drafts): texts by names that do not say which desk they are about. */
export interface KeptByPage {
	readonly general: Texts;
	readonly desks: readonly (readonly [DeskId, Texts])[];
}

export const nothingKept: KeptByPage = { general: {}, desks: [] };
