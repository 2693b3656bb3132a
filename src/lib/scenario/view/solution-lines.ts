import type { Person } from '#lib/kernel/scene.ts';
import type { ResultPlace, Words } from '#lib/kernel/system.ts';
import type { StepRecord } from '../attempt.ts';
import type { Scene } from '../conditions/scene.ts';
import type { Action } from '../language/actions.ts';
import type { Step } from '../language/step.ts';
import { quotedWords } from '../conditions/quote.ts';
import { ticketOfStep } from '../conditions/step-ticket.ts';
import type { SolutionLine } from './types.ts';

/** What was done when a step was done for the learner: the lines of its solution, in words. */
export function solutionLines(scene: Scene, step: Step, record: StepRecord | null): SolutionLine[] {
	if (record?.outcome !== 'shown' && record?.outcome !== 'skipped') return [];
	const failed = new Map((record.notDone ?? []).map(({ line, why }) => [line, why]));
	const way = step.ways?.find(({ id }) => id === record.shownWay);
	const tasks = (record.shownTasks ?? []).flatMap(
		(id) => step.tasks?.find((task) => task.id === id)?.solution ?? []
	);
	const lines = [...((way ?? step).solution ?? []), ...tasks].map((action, line): SolutionLine => {
		const { what, details } = sayAction(scene, quotedWords(scene, action));
		return {
			who: action.wait ? '' : scene.nameOf(action.as ?? step.as),
			what,
			details,
			place: resultPlace(scene, step, action),
			look: action.look !== undefined,
			refused: action.refused === true,
			notDone: failed.get(line) ?? null
		};
	});
	if (!step['log in']) return lines;
	const who = scene.nameOf(step.as);
	const nothing = { details: [], place: null, look: false, refused: false, notDone: null };
	return [{ who, what: 'Log In', ...nothing }, ...lines];
}

function sayAction(scene: Scene, action: Action): Pick<SolutionLine, 'what' | 'details'> {
	const { systems } = scene.tables;
	if (action.wait) return { what: `${action.wait} passed`, details: [] };
	if (action.look) {
		const { look } = action;
		const kinds = [...systems.places];
		return { what: kinds.find(([key]) => key in look)?.[1].looked ?? '', details: [] };
	}
	const draft = action['leave draft'];
	if (draft) {
		const [what = 'a text'] = [...systems.textForms].flatMap(([key, form]) =>
			key in draft ? form.what : []
		);
		return { what: `Typed ${what}, and left it without posting it`, details: [] };
	}
	for (const [key, kind] of systems.actions)
		if (key in action) return kind.say(scene, action[key] as never);
	for (const [say, { verb, system }] of systems.sayings)
		if (say in action) {
			const details = system.story?.details(scene, verb, action[say] as Words) ?? [];
			return { what: verb.label, details };
		}
	return { what: '', details: [] };
}

/** Page that shows the result of a line of a solution, for the person who did it; null for none. */
function resultPlace(scene: Scene, step: Step, action: Action): ResultPlace | null {
	const person = scene.person(action.as ?? step.as);
	if (!person || action.wait) return null;
	const { systems } = scene.tables;
	for (const { places, actions, story } of systems.all) {
		for (const key of Object.keys(places ?? {})) {
			const name = action.look?.[key];
			if (name !== undefined) return story?.lookedPlace(scene, person, key, name) ?? null;
		}
		if (Object.keys(actions ?? {}).some((key) => key in action))
			return story?.resultPlace(scene, person) ?? null;
	}
	return verbPlace(scene, person, step, action);
}

function verbPlace(scene: Scene, person: Person, step: Step, action: Action): ResultPlace | null {
	const row = ticketOfStep(step, scene.run.tickets);
	for (const [say, { verb, system }] of scene.tables.systems.sayings)
		if (say in action)
			return system.story?.verbPlace(scene, person, row, verb, action[say] as Words) ?? null;
	return null;
}
