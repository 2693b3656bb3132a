import type { System } from '../system.ts';
import type { Tables } from '../tables.ts';
import type { Verb } from '../verbs/verb.ts';
import type { FilePath, World, WorldProblem } from '../world.ts';
import type { Definition, Fields, NameKind } from './definition.ts';

/** A system's contributions to the language of scenario and world files; `System` has the matching implementations. */
export interface SystemLanguage {
	readonly system: System;
	/** The lists of a world file. `changes` of a scenario find an entry by the first key that its record requires. */
	readonly world: Fields;
	/** The keys of its facts in conditions. */
	readonly facts: Fields;
	/** Definition of the value under a verb's key. */
	wordsOf(verb: Verb): Definition;
	/** Words for kinds of named things in messages: "SLA plan". */
	readonly kinds: { readonly [K in NameKind]?: string };
	/** All names of a kind. */
	namesOf(tables: Tables, world: World, kind: NameKind): readonly string[];
	/** Whether a kind names people, and which; null if it does not. */
	people?(kind: NameKind): 'person' | 'user' | null;
	/** Whether something has this name, or a short form of it. */
	isNamed?(tables: Tables, kind: NameKind, name: string): boolean;
	/** Semantic problems of a world. `kept`: it was accepted by an earlier version and stays in use. */
	worldProblems(world: World, kept: boolean): Iterable<WorldProblem>;
	readonly answers?: Fields;
	readonly actions?: Fields;
	readonly happenings?: Fields;
	/** The keys under `look`, and under the condition `looked`. */
	readonly look?: Fields;
	readonly looked?: Fields;
	/** Keys under `draft` in actions and conditions: the forms of the system. */
	readonly drafts?: Fields;
	/** What a scenario may say of a person beyond their clues. */
	readonly character?: Fields;
	/** Things that a learner can create in a scenario. */
	readonly makes?: Readonly<Record<string, Made>>;
	/** Semantic problems of a scenario, beyond the definitions. `kept`: as for worlds. */
	problems?(parts: readonly FilePart[], kept: boolean): Iterable<FileProblem>;
}

export interface Made {
	readonly kind: NameKind;
	/** "agents, by user name" */
	readonly what: string;
	/** Its name is also a person's name. */
	readonly isPerson?: true;
}

/** A part of a file, with its definition. */
export interface FilePart {
	readonly definition: Definition;
	readonly value: unknown;
	readonly path: FilePath;
	/** The part is a key of a dictionary, not a value. */
	readonly isKey?: true;
}

/** A semantic problem, at a place of the file. */
export interface FileProblem {
	readonly path: FilePath;
	readonly message: string;
	readonly hint?: string | (() => string | undefined);
	readonly at?: 'key';
}
