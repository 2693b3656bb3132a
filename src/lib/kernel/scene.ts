import type { Actor } from './actor.ts';
import type { Instant } from './ids.ts';
import type { Place } from './system.ts';
import type { Tables, WorkTable } from './tables.ts';

/** A person of a story in the present state. */
export interface Person {
	/** For sentences: "Jane Doe". */
	readonly name: string;
	/** Identifies the person across systems. */
	readonly email: string;
	/** Actor for their commands. */
	readonly actor: Actor;
}

/** The rows that stories follow under names of their own, by what the language calls them (`declare module`). @public */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface StoryRows {}
export type StoryRowId = [keyof StoryRows] extends [never] ? number : StoryRows[keyof StoryRows];

/** A page that a person opened, reported by the screens through `coach`. */
export interface Look {
	/** Step in which they looked. */
	step: string;
	by: Actor;
	at: Place;
	/** Whether the desk showed it or refused. */
	shown: boolean;
	time: Instant;
	/** Number of the last change in the systems’ log of changes: what was changed later has a higher one. Older attempts do not have it. */
	changes?: number;
}

/** The running story, as systems see it. */
export interface Scene {
	readonly tables: Tables;
	readonly now: Instant;
	/** IANA zone in which the files of the story write moments. */
	readonly zone: string;
	/** The person with this name; null if there is none yet. */
	person(name: string): Person | null;
	/** Display name of a person, also of one who does not exist yet. */
	nameOf(name: string): string;
	/** Mail address of the person who speaks or writes the text that is quoted; absent where nobody does. */
	readonly speaker?: string;
	/** Named rows of the story. */
	readonly named: Readonly<Record<string, StoryRowId>>;
	/** Describes the step that asks for the row with this name: "of step 2, “The call”,". */
	askedIn(name: string): string;
	/** What was looked at since the run began, the first time of each step, in order. */
	readonly looks: readonly Look[];
	/** The highest id before the run, or the step, began. */
	mark(table: WorkTable, since?: 'run' | 'step'): number;
}
