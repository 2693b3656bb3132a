import type { TableEvent } from '#lib/kernel/events.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { Definition, Fields, NameKind } from '#lib/kernel/language/definition.ts';
import type { Made } from '#lib/kernel/language/system-language.ts';
import type { Fact, HappeningKind, PlaceKind, QuoteKind } from '#lib/kernel/system.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { World, WorldProblem } from '#lib/kernel/world.ts';

/** A part of the workplace: directory, devices, services, conversations. */
export interface Area {
	/** The columns of the rows of its tables, as they are read from files that nobody vouches for. */
	readonly shapes: Readonly<Record<string, object>>;
	readonly verbs: Readonly<Record<string, Verb>>;
	readonly facts: Readonly<Record<string, Fact>>;
	/** Its rows, as the world says. Names in it were looked at before (`problems`). */
	found(world: World, at: Instant): readonly TableEvent[];
	readonly places?: Readonly<Record<string, PlaceKind>>;
	readonly happenings?: Readonly<Record<string, HappeningKind>>;
	readonly quotes?: Readonly<Record<string, QuoteKind>>;
	/** When something happens by itself next, and the command that does it. */
	readonly automatic?: {
		next(tables: Tables, now: Instant): Instant | null;
		/** Name of the verb, whose `who` is `system`. */
		readonly verb: string;
		notes(tables: Tables, events: readonly TableEvent[]): readonly string[];
	};
}

/** The words for an area in scenario and world files. */
export interface AreaLanguage {
	/** The lists of a world file. */
	readonly world: Fields;
	/** The keys of its facts in conditions. */
	readonly facts: Fields;
	/** What stands under the words of a verb, where its arguments alone do not say it. */
	readonly special?: Readonly<Record<string, Definition>>;
	readonly look?: Fields;
	readonly looked?: Fields;
	readonly happenings?: Fields;
	/** What a scenario may say of a person beyond their clues. */
	readonly character?: Fields;
	/** Names of the kinds of things that it has, for messages: "group". */
	readonly kinds: { readonly [K in NameKind]?: string };
	/** What a scenario may let the learner make. */
	readonly makes?: Readonly<Record<string, Made>>;
	/** What does not fit together in a world. */
	problems(world: World): Iterable<WorldProblem>;
}
