import type { System } from '../system.ts';
import type { Tables } from '../tables.ts';
import type { Verb } from '../verbs/verb.ts';
import type { FilePath, World, WorldProblem } from '../world.ts';
import type { Definition, Fields, NameKind } from './definition.ts';

/** What a system adds to the language of scenario and world files: the words for what `System` can be asked and told. */
export interface SystemLanguage {
	readonly system: System;
	/** The lists of a world file. */
	readonly world: Fields;
	/** The keys of its facts in conditions. */
	readonly facts: Fields;
	/** What stands under the words of a verb. */
	wordsOf(verb: Verb): Definition;
	/** What files call the kinds of things that have names: "SLA plan". */
	readonly kinds: { readonly [K in NameKind]?: string };
	/** The names that there are of a kind. */
	namesOf(tables: Tables, world: World, kind: NameKind): readonly string[];
	/** Whether names of a kind are names of people, and of which; null: they are not. */
	people?(kind: NameKind): 'person' | 'user' | null;
	/** Whether there is a thing of this name, also by a shorter form of it. */
	isNamed?(tables: Tables, kind: NameKind, name: string): boolean;
	/** What does not fit together in a world. `kept`: it was read before, and goes on being used. */
	worldProblems(world: World, kept: boolean): Iterable<WorldProblem>;
	readonly answers?: Fields;
	readonly actions?: Fields;
	readonly happenings?: Fields;
	/** The keys under `look`, and under the condition `looked`. */
	readonly look?: Fields;
	readonly looked?: Fields;
	/** What a scenario may let the learner make. */
	readonly makes?: Readonly<Record<string, Made>>;
	/** What the definitions cannot say of the parts of a scenario. `kept`: as with worlds. */
	problems?(parts: readonly FilePart[], kept: boolean): Iterable<FileProblem>;
}

export interface Made {
	readonly kind: NameKind;
	/** "agents, by user name" */
	readonly what: string;
	/** Its name is one of a person, too. */
	readonly isPerson?: true;
}

/** A part of a file, with its definition. */
export interface FilePart {
	readonly definition: Definition;
	readonly value: unknown;
	readonly path: FilePath;
	/** A key of a dictionary is looked at, not its value. */
	readonly isKey?: true;
}

/** A semantic problem, at a place of the file. */
export interface FileProblem {
	readonly path: FilePath;
	readonly message: string;
	readonly hint?: string | (() => string | undefined);
	readonly at?: 'key';
}
