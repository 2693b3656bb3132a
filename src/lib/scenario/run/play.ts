import type { Command, Outcome } from '#lib/kernel/command.ts';
import type { Person } from '#lib/kernel/scene.ts';
import type { ActionKind, Words } from '#lib/kernel/system.ts';
import type { VerbOfSystem } from '#lib/kernel/systems.ts';
import type { Scene } from '../conditions/scene.ts';
import type { Action } from '../language/actions.ts';
import { leaveDraft } from './drafts.ts';
import { quotedWords } from '../conditions/quote.ts';
import { lookAt } from './looks.ts';
import type { Stage } from './stage.ts';

/** Result of a line; `outcome` is null for lines that are not commands. The caller handles `wait`. */
export interface Played {
	outcome: Outcome | null;
	/** Why it could not be tried; null if it was. */
	fault: string | null;
}

/** Performs one line of a solution, a mistake or a happening, as `who` unless the line names another person. */
export function play(stage: Stage, action: Action, who: string): Played {
	const name = action.as ?? who;
	const { scene } = stage;
	const person = scene?.person(name);
	if (!scene || !person) return fault(`There is nobody called "${name}".`);
	if (action.look) return look(stage, scene, action.look, person);
	const draft = action['leave draft'];
	if (draft) return leave(stage, scene, draft, person);
	const { systems } = stage.tables;
	const words = quotedWords({ ...scene, speaker: person.email }, action);
	for (const [key, kind] of systems.actions)
		if (key in action) return carryOut(stage, actionOf(scene, kind, words[key], person));
	for (const [say, verb] of systems.sayings)
		if (say in action) return carryOut(stage, commandOf(scene, verb, words[say] as Words, person));
	return { outcome: null, fault: null };
}

function fault(words: string): Played {
	return { outcome: null, fault: words };
}

function carryOut(stage: Stage, command: Command | string): Played {
	if (typeof command === 'string') return fault(command);
	return { outcome: stage.execute(command), fault: null };
}

function actionOf(
	scene: Scene,
	kind: ActionKind,
	words: unknown,
	person: Person
): Command | string {
	return kind.command(scene, words as never, person);
}

function commandOf(
	scene: Scene,
	{ verb, system }: VerbOfSystem,
	words: Words,
	person: Person
): Command | string {
	const by = scene.tables.systems.people.actorOf(scene.tables, verb, person);
	const args = system.bind(scene, verb, words, by, person);
	return typeof args === 'string' ? args : { at: scene.now, by, verb: verb.name, args };
}

function leave(
	stage: Stage,
	scene: Scene,
	wants: NonNullable<Action['leave draft']>,
	person: Person
): Played {
	for (const [form, kind] of stage.tables.systems.textForms) {
		const name = wants[form];
		if (name === undefined) continue;
		const row = kind.row(scene, name);
		if (row === null) return fault(`Nothing is called "${name}" yet.`);
		leaveDraft(stage, { form, row, by: person.actor });
	}
	return { outcome: null, fault: null };
}

function look(
	stage: Stage,
	scene: Scene,
	wants: NonNullable<Action['look']>,
	person: Person
): Played {
	for (const [key, kind] of stage.tables.systems.places) {
		const name = wants[key];
		if (name === undefined) continue;
		const place = kind.place(scene, name);
		if (typeof place === 'string') return fault(place);
		lookAt(stage, person.actor, place);
	}
	return { outcome: null, fault: null };
}
