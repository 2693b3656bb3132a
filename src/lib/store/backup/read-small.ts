import type {
	CustomScenarioRecord,
	DraftRecord,
	ReadMarkRecord,
	SettingRecord
} from '../database/records.ts';
import type { Texts } from './kept.ts';
import type { Note, Placed } from './raw.ts';
import { sourceText } from './read-head.ts';
import { strictly } from './reading.ts';
import {
	byKey,
	id,
	instant,
	json,
	listOfGood,
	maybe,
	orNull,
	row,
	text,
	Unusable,
	whole,
	type Shape
} from '#lib/kernel/shapes/shape.ts';

/** Independent records: an unusable one is left out alone, and reported. */
function readEach<T>(raw: readonly Placed[], what: string, shape: Shape<T>, leftOut: Note[]): T[] {
	return raw.flatMap(({ line, value }) => {
		try {
			return [shape(value, what, strictly)];
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			leftOut.push({ line, what: `${error.message}: left out` });
			return [];
		}
	});
}

export type ReadMark = Omit<ReadMarkRecord, 'desk'>;
const readMark = row<ReadMark>({ address: text(), mails: listOfGood(whole()) });

export function readMarks(raw: readonly Placed[], leftOut: Note[]): ReadMark[] {
	return readEach(raw, 'read mark', readMark, leftOut);
}

const setting = row<SettingRecord>({ name: text(), value: json() });

export function readSettings(raw: readonly Placed[], leftOut: Note[]): SettingRecord[] {
	return readEach(raw, 'setting', setting, leftOut);
}

export type ReadDraft = Omit<DraftRecord, 'desk' | 'writer'>;
const draft = row<ReadDraft>({
	place: text(),
	copy: id(),
	revision: text(),
	saved: instant(),
	texts: byKey(text())
});

/** What was typed and not sent yet. */
export function readDrafts(raw: readonly Placed[], leftOut: Note[]): ReadDraft[] {
	return readEach(raw, 'draft', draft, leftOut);
}

const kept = row<{ name: string; value: string }>({ name: text(), value: text() });

/** Data that the page stores outside the database (theme, drafts). */
export function readKept(raw: readonly Placed[], leftOut: Note[]): Texts {
	const read = readEach(raw, 'kept text', kept, leftOut);
	return Object.fromEntries(read.map(({ name, value }) => [name, value]));
}

export type Custom = Omit<CustomScenarioRecord, 'id' | 'added'>;
const custom = row<Custom>({
	title: text(),
	scenario: sourceText,
	world: orNull(sourceText),
	overlays: maybe(listOfGood(sourceText))
});

/** The user's own scenario files. */
export function readCustom(raw: readonly Placed[], leftOut: Note[]): Custom[] {
	return readEach(raw, 'scenario', custom, leftOut);
}
