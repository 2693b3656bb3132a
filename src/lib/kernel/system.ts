import type { Actor } from './actor.ts';
import type { Command, Outcome } from './command.ts';
import type { Evidence } from './evidence.ts';
import type { NameKind } from './language/definition.ts';
import type { TableEvent } from './events.ts';
import type { Instant } from './ids.ts';
import type { Person, Scene, StoryRowId } from './scene.ts';
import type { AnyRow, Layout, Tables, WorkTable } from './tables.ts';
import type { Verb } from './verbs/verb.ts';
import type { World } from './world.ts';

/** A simulated thing that people work on. What it cannot be asked for, it leaves out. */
export interface System {
	readonly name: string;
	readonly layout: Layout;
	/** The columns of its rows by table, as they are read from files that nobody vouches for. */
	readonly rowShapes: Readonly<Record<string, object>>;
	/** By name; no other system has one of the same name or words. */
	readonly verbs: Readonly<Record<string, Verb>>;
	/** Decides a command on one of its verbs. The tables stay as they are: fold the outcome's events to carry it out. */
	execute(tables: Tables, command: Command): Outcome;
	/** Sets it up as the world says. Throws when a name in it leads nowhere. */
	found(world: World, at: Instant): readonly TableEvent[];
	/**
	 * The arguments of a verb from the words of a file; a sentence when something that is named is not there.
	 * `person` acts in the name of `by`.
	 */
	bind(
		scene: Scene,
		verb: Verb,
		words: Words,
		by: Actor,
		person: Person
	): Record<string, unknown> | string;
	/** What conditions can ask, by the keys of the language. */
	readonly facts: Readonly<Record<string, Fact>>;
	/** The zone in which files write moments and screens show them. */
	zone?(tables: Tables): string | undefined;
	/** The same, of a world that is not set up yet. */
	worldZone?(world: World): string | undefined;
	readonly automatic?: Automatic;
	readonly people?: People;
	readonly storyRows?: StoryRowKind;
	/** What a question can ask for, by the keys of the language. */
	readonly answers?: Readonly<Record<string, AnswerKind>>;
	/** Lines of a solution that are no verbs ("answer mail"). */
	readonly actions?: Readonly<Record<string, ActionKind>>;
	/** Parts of a happening that are actions of the person ("replies"). */
	readonly happenings?: Readonly<Record<string, HappeningKind>>;
	/** What can be looked at, by the keys of `look` in the language. */
	readonly places?: Readonly<Record<string, PlaceKind>>;
	readonly story?: StoryViews;
	/** Names that may give away what a learner is to decide. */
	tellingNames?(tables: Tables): readonly string[];
}

/** The words that stand under a key of a file. */
export type Words = Readonly<Record<string, unknown>>;

/** Asks something, and tells why it holds or does not. `wants` is what stands under its key. */
export interface Fact {
	/** `as`: the name that a row found by it gets, or already has. */
	evaluate(scene: Scene, wants: never, as?: string): Found;
}

/** Evidence, and the row that was found by it, where the fact looks for one. */
export interface Found extends Evidence {
	readonly row?: StoryRowId | null;
}

/** What a system does by itself when time passes. */
export interface Automatic {
	/** When it does something next; null: never, as things stand. */
	next(tables: Tables, now: Instant): Instant | null;
	command(at: Instant, tables: Tables): Command;
	/** What the learner is told of it. */
	notes(tables: Tables, events: readonly TableEvent[]): readonly string[];
}

/** The system that knows the people of the stories. */
export interface People {
	/** Who goes by this name. `role` is what the reader of a scenario has found out about it. */
	named(tables: Tables, name: string, role: Role | undefined): Person | null;
	/** Whom the names in a world mean: `user` leaves those out who only work there. */
	role(tables: Tables, world: World, name: string, kind: 'person' | 'user'): Role | null;
	/** In whose name a person does this. */
	actorOf(tables: Tables, verb: Verb, person: Person): Actor;
	/** Who acts; null: nobody with a name. */
	personOf(tables: Tables, actor: Actor): Person | null;
	isLoggedIn(tables: Tables, actor: Actor): boolean;
	/** The command that logs a person in. */
	logIn(tables: Tables, person: Person, at: Instant): Command;
	/** Why a person cannot log in; null: they can. */
	cannotLogIn(tables: Tables, world: World, name: string): string | null;
	/** Why the verb is not for the person of this name; null: it is, or there is nobody of the name. */
	mayNot(tables: Tables, world: World, name: string, verb: Verb): string | null;
	/** null: of somebody who is not there yet. */
	card(tables: Tables, person: Person | null): PersonFacts;
}

/** How a system finds a person again: plain data, kept with the scenario. */
export type Role = Readonly<Record<string, string>>;

/** The rows of a person in the systems (`declare module`). @public */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface PersonIds {}

/** What is shown of a person whom a learner plays. */
export interface PersonFacts extends PersonIds {
	kind: 'user' | 'agent' | 'admin';
	/** For training only; null for who has no account. */
	login: { username: string; password: string } | null;
}

/** Rows that a story follows under names of its own: a check finds one, `as` names it. */
export interface StoryRowKind {
	/** What the language calls them, and the kind of their names. */
	readonly kind: NameKind;
	readonly table: WorkTable;
	/** The row that an event is about. */
	touched(event: TableEvent): StoryRowId | null;
	/** The row that it is a part of since it was merged; null: none. */
	mergedInto(row: AnyRow): StoryRowId | null;
	/** Somebody has done something to it since it was made. */
	isWorkedOn(tables: Tables, row: AnyRow): boolean;
	/** Name and title, as screens show them. */
	label(row: AnyRow): { number: string; subject: string };
}

export interface AnswerKind {
	right(scene: Scene, wants: never): RightAnswer;
	/** The words that would give the answer away. */
	secrets(scene: Scene, wants: never, shown: string): readonly string[];
}

/** The right answer to a question, as things stand now. */
export interface RightAnswer {
	/** As it would be shown; null when nobody can say yet. */
	shown: string | null;
	/** The choices; null for free text. */
	choices: string[] | null;
	accepts(given: string): boolean;
}

export interface ActionKind {
	/** The command that it comes to; a sentence when something that is named is not there. */
	command(scene: Scene, words: never, person: Person): Command | string;
	/** What was done, and with what. */
	say(scene: Scene, words: never): { what: string; details: string[] };
}

export interface HappeningKind {
	/** The action of the person that it is. */
	action: string;
	/** How it reaches the learner. */
	by: string;
	/** "Karen answers: “...”" */
	tells(name: string, words: never): string;
	/** "Karen answers by mail" */
	expected(name: string): string;
}

/** A place in the simulated browser that a person can look at. Systems add theirs (`declare module`). @public */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface LookPlaces {}
export type Place = LookPlaces[keyof LookPlaces] & { readonly kind: string };

export interface PlaceKind {
	/** Of the places that it means. */
	readonly kind: string;
	/** "a ticket" */
	readonly any: string;
	/** "Looked at the ticket" */
	readonly looked: string;
	/** The place that a name means; a sentence when it is not there. */
	place(scene: Scene, name: string): Place | string;
	/** Whether the system shows it to them. */
	isShown(tables: Tables, by: Actor, at: Place): boolean;
	/** "ticket #604069 “Printer”" */
	words(scene: Scene, name: string): string;
	/** The row of a story that is looked at there. */
	row?(at: Place): StoryRowId | null;
}

/** Where one sees what came of a action. Systems add theirs (`declare module`). @public */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface ResultPlaces {}
export type ResultPlace = { words: string } & ResultPlaces[keyof ResultPlaces];

/** What coach and debrief show of a system. */
interface StoryViews {
	/** "SLA plan: Sev-A", of a verb in a solution. */
	details(scene: Scene, verb: Verb, words: Words): string[];
	/** Where one sees what came of it, as the person who did it; null: nowhere. `row` is the one that the step is about. */
	verbPlace(
		scene: Scene,
		person: Person,
		row: StoryRowId | null,
		verb: Verb,
		words: Words
	): ResultPlace | null;
	resultPlace(scene: Scene, person: Person): ResultPlace | null;
	lookedPlace(scene: Scene, person: Person, key: string, name: string): ResultPlace | null;
	/** What was done since the run began, moment by moment. `rows`: those that the story follows. */
	moments(scene: Scene, rows: readonly AnyRow[]): Moment[];
	/** Its parts of the debrief. */
	report(scene: Scene, rows: readonly AnyRow[]): Partial<Reports>;
}

/** Parts of the debrief that systems give (`declare module`). */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface Reports {}

/** One moment of the story of a run. */
export interface Moment {
	at: Instant;
	kind: string;
	/** Name of who did it. */
	who: string;
	/** One line, plain text. */
	words: string;
	row: { id: StoryRowId; number: string } | null;
}
