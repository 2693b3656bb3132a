import type { Actor } from './actor.ts';
import type { Instant } from './ids.ts';
import type { Tables, WorkTable } from './tables.ts';

/** A person of a story, as they are now. */
export interface Person {
	/** For sentences: "Jane Doe". */
	readonly name: string;
	/** By it all systems know that it is the same person. */
	readonly email: string;
	/** In whose name they act. */
	readonly actor: Actor;
}

/** The rows that stories follow under names of their own, by what the language calls them (`declare module`). @public */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface StoryRows {}
export type StoryRowId = [keyof StoryRows] extends [never] ? number : StoryRows[keyof StoryRows];

/** What a system is told of a story that goes on in it. */
export interface Scene {
	readonly tables: Tables;
	readonly now: Instant;
	/** IANA zone in which the files of the story write moments. */
	readonly zone: string;
	/** Who goes by this name; null while there is nobody. */
	person(name: string): Person | null;
	/** Name of a person for sentences, even of one who is not there. */
	nameOf(name: string): string;
	/** The rows that the story has names for. */
	readonly named: Readonly<Record<string, StoryRowId>>;
	/** Where the story asks for the row of this name: "of step 2, “The call”,". */
	askedIn(name: string): string;
	/** The highest id before the run, or the step, began. */
	mark(table: WorkTable, since?: 'run' | 'step'): number;
}
