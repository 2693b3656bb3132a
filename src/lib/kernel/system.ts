import type { Actor } from './actor.ts';
import type { Command, Outcome } from './command.ts';
import type { Evidence } from './evidence.ts';
import type { NameKind } from './language/definition.ts';
import type { TableEvent } from './events.ts';
import type { Instant } from './ids.ts';
import type { Person, Scene, StoryRowId } from './scene.ts';
import type { AnyRow, Layout, Tables, WorkTable } from './tables.ts';
import type { Shape } from './shapes/shape.ts';
import type { Listeners } from './talk.ts';
import type { Verb } from './verbs/verb.ts';
import type { World } from './world.ts';

/** A simulated system that people work on. Optional parts are absent where it does not support them. */
export interface System {
	readonly name: string;
	readonly layout: Layout;
	/** Shapes of its rows by table, for reading untrusted files (backups). */
	readonly rowShapes: Readonly<Record<string, object>>;
	/** By name. Names and words are unique across systems. */
	readonly verbs: Readonly<Record<string, Verb>>;
	/** Decides a command on one of its verbs without changing the tables: fold the events of the outcome to apply it. */
	execute(tables: Tables, command: Command): Outcome;
	/** The events that set it up as the world says. `seed` decides whatever looks drawn. Throws for unknown names. */
	found(world: World, at: Instant, seed?: number): readonly TableEvent[];
	/**
	 * The arguments of a verb from the words of a file, or a sentence if something named there does not exist.
	 * `person` acts as `by`.
	 */
	bind(
		scene: Scene,
		verb: Verb,
		words: Words,
		by: Actor,
		person: Person
	): Record<string, unknown> | string;
	/** Facts that conditions can ask for, by key of the language. */
	readonly facts: Readonly<Record<string, Fact>>;
	/** IANA time zone of the moments in files and on screens. */
	zone?(tables: Tables): string | undefined;
	/** The same for a world that is not set up yet. */
	worldZone?(world: World): string | undefined;
	readonly automatic?: Automatic;
	/** The people who answer what is said to them. */
	readonly listeners?: Listeners;
	readonly people?: People;
	readonly storyRows?: StoryRowKind;
	/** The table in which it logs what people change: looks are ordered by it, since the clock may stand still. */
	readonly changeLog?: WorkTable;
	/** Kinds of answers to questions, by key of the language. */
	readonly answers?: Readonly<Record<string, AnswerKind>>;
	/** Actions that are not verbs ("answer mail"), by key of the language. */
	readonly actions?: Readonly<Record<string, ActionKind>>;
	/** Actions of the person in a happening ("replies"), by key of the language. */
	readonly happenings?: Readonly<Record<string, HappeningKind>>;
	/** Kinds of places that can be looked at, by key of `look` in the language. */
	readonly places?: Readonly<Record<string, PlaceKind>>;
	/** Forms whose text can be left without being posted, by key of `draft` in the language. */
	readonly textForms?: Readonly<Record<string, TextForm>>;
	/** What texts of a scenario can quote of its state, by the key of the language: `{ticket.number}`. */
	readonly quotes?: Readonly<Record<string, QuoteKind>>;
	readonly story?: StoryViews;
	/** What a text of this person says they cannot do, although they can: "print". For vetting scenarios. */
	unfounded?(scene: Scene, person: string, text: string): readonly string[];
	/** Names that could give away a decision of the learner. */
	tellingNames?(tables: Tables): readonly string[];
}

/** The value under a verb's key in a file. */
export type Words = Readonly<Record<string, unknown>>;

/** Evaluates one part of a condition. `wants` is the value under its key. */
export interface Fact {
	/** `as`: the story's name for the row that it finds. */
	evaluate(scene: Scene, wants: never, as?: string): Found;
}

/** Evidence, and the found row if the fact looks for one. */
export interface Found extends Evidence {
	readonly row?: StoryRowId | null;
}

/** What a system does automatically as time passes. */
export interface Automatic {
	/** Instant of its next automatic command; null if there is none. */
	next(tables: Tables, now: Instant): Instant | null;
	command(at: Instant, tables: Tables): Command;
	/** Messages for the learner about these events. */
	notes(tables: Tables, events: readonly TableEvent[]): readonly string[];
}

/** Implemented by the one system that keeps the people. */
export interface People {
	/** The person with this name. `role`: what the scenario reader resolved for it. */
	named(tables: Tables, name: string, role: Role | undefined): Person | null;
	/** Resolves a name in a world; with kind `user`, only end users. */
	role(tables: Tables, world: World, name: string, kind: 'person' | 'user'): Role | null;
	/** The actor for a person's command. */
	actorOf(tables: Tables, verb: Verb, person: Person): Actor;
	/** The person behind an actor; null for guests and the system. */
	personOf(tables: Tables, actor: Actor): Person | null;
	isLoggedIn(tables: Tables, actor: Actor): boolean;
	/** The command that logs a person in. */
	logIn(tables: Tables, person: Person, at: Instant): Command;
	/** Why a person cannot log in; null if they can. */
	cannotLogIn(tables: Tables, world: World, name: string): string | null;
	/** Why the verb is not available to this person; null if it is, or if the name is unknown. */
	mayNot(tables: Tables, world: World, name: string, verb: Verb): string | null;
	/** `person` is null for somebody who does not exist yet. */
	card(tables: Tables, person: Person | null): PersonFacts;
}

/** Identifies a person to the system: plain data, stored with the scenario. */
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

/** The kind of rows that a story names: a check finds one, `as` names it. */
export interface StoryRowKind {
	/** Its key in the language, and the kind of its names. */
	readonly kind: NameKind;
	readonly table: WorkTable;
	/** The row that an event is about. */
	touched(event: TableEvent): StoryRowId | null;
	/** The row into which it was merged; null if it was not. */
	mergedInto(row: AnyRow): StoryRowId | null;
	/** Somebody has worked on it since it was created. */
	isWorkedOn(tables: Tables, row: AnyRow): boolean;
	/** Name and title, as screens show them. */
	label(row: AnyRow): { number: string; subject: string };
}

/** Something that texts can quote: `{ticket.number}` of the step's own thing, `{outage.number}` of a named one, `{symptom}` alone. */
export interface QuoteKind {
	/** The kind of names that may stand before the dot; null: it is one thing for the whole scenario. */
	readonly of: NameKind | null;
	/** What can be quoted of it, each with one sentence for authors; the part of `{symptom}` is empty. */
	readonly parts: Readonly<Record<string, string>>;
	/** Without a name it is quoted of the person who speaks (`Scene.speaker`): `{symptom}`, `{device.name}`. */
	readonly ofSpeaker?: true;
	/** As plain text, as screens show it. `name`: null for the step's own. null: there is nothing of this name, or nothing yet. */
	quote(scene: Scene, name: string | null, part: string): string | null;
}

export interface AnswerKind {
	right(scene: Scene, wants: never): RightAnswer;
	/** The words that would give the answer away. */
	secrets(scene: Scene, wants: never, shown: string): readonly string[];
}

/** The right answer to a question in the present state. */
export interface RightAnswer {
	/** As shown on screen; null while it is undetermined. */
	shown: string | null;
	/** The choices; null for free text. */
	choices: string[] | null;
	accepts(given: string): boolean;
}

export interface ActionKind {
	/** The command for it, or a sentence if something named there does not exist. */
	command(scene: Scene, words: never, person: Person): Command | string;
	/** What was done, and with what. */
	say(scene: Scene, words: never): { what: string; details: string[] };
}

export interface HappeningKind {
	/** Key of the action that it performs. */
	action: string;
	/** Channel by which the learner notices it. */
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
	/** `kind` of its places; several keys may mean places of one kind. */
	readonly kind: string;
	/** "a ticket"; only such places count where a condition names none. */
	readonly any?: string;
	/** Its places, as they are read from backups. */
	readonly shape: Shape<Place>;
	/** "Looked at the ticket" */
	readonly looked: string;
	/** The place with this name, or a sentence if it does not exist. */
	place(scene: Scene, name: string): Place | string;
	/** Whether the system shows the place to this actor. */
	isShown(tables: Tables, by: Actor, at: Place): boolean;
	/** "ticket #604069 “Printer”" */
	words(scene: Scene, name: string): string;
	/** The story row shown at the place. */
	row?(at: Place): StoryRowId | null;
}

/** A form in which somebody types a text for others. */
export interface TextForm {
	/** "an internal note" */
	readonly what: string;
	/** Id of the row that it is about (a ticket, a task); null if there is none of this name. */
	row(scene: Scene, name: string): number | null;
	/** "ticket #604069 “Printer”" */
	words(scene: Scene, name: string): string;
	/** Id of the row whose form this command posts; null if it posts none of this kind. */
	posts(command: Command): number | null;
}

/** Where the result of an action can be seen. Systems add theirs (`declare module`). @public */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface ResultPlaces {}
export type ResultPlace = { words: string } & ResultPlaces[keyof ResultPlaces];

/** A system's contributions to coach and debrief. */
interface StoryViews {
	/** Arguments of a verb in a solution, in words: "SLA plan: Sev-A". */
	details(scene: Scene, verb: Verb, words: Words): string[];
	/** Page with the verb's result, for the person who did it; null if there is none. `row`: the row of the step. */
	verbPlace(
		scene: Scene,
		person: Person,
		row: StoryRowId | null,
		verb: Verb,
		words: Words
	): ResultPlace | null;
	resultPlace(scene: Scene, person: Person): ResultPlace | null;
	lookedPlace(scene: Scene, person: Person, key: string, name: string): ResultPlace | null;
	/** Timeline since the run began. `rows`: the named rows of the story. */
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
