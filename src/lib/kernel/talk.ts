import type { Command } from './command.ts';
import type { Instant } from './ids.ts';
import type { Words } from './system.ts';
import type { Tables } from './tables.ts';

/** What a story lets one of its people know and be. */
export interface Character {
	/** In the order of the file. */
	readonly clues: readonly Clue[];
	/** What else the file says of them, under the keys of the system (`SystemLanguage.character`). */
	readonly traits: Words;
	/** Words of the file as they are said now: `{device.name}` is what it stands for. */
	quote(words: string): string;
}

/** Something that a person tells when asked for it. */
export interface Clue {
	readonly topic: string;
	/** Words or phrases of which one asks for it. */
	readonly words: readonly string[];
	readonly answer: string;
	/** The topic that must have been answered before. */
	readonly after?: string;
	/** What is said as long as it is not known. */
	readonly otherwise?: string;
	/** Whether the state of the systems lets the person know it now. */
	holds(): boolean;
}

/**
 * People who answer what is said to them. The system records what the learner says; the run of the story then lets the people answer in the
 * same transaction, since only it knows what they know.
 */
export interface Listeners {
	/** Mail address of who has to say something; null: nobody. */
	next(tables: Tables): string | null;
	/** The command with which they say it. `character` is null where the story says nothing about them. It must leave less to be answered. */
	answer(tables: Tables, now: Instant, character: Character | null): Command;
}
