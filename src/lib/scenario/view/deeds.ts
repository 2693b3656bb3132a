import type { Person } from '#lib/kernel/scene.ts';
import type { DeedPlace, Words } from '#lib/kernel/system.ts';
import type { StepRecord } from '../attempt.ts';
import type { Scene } from '../conditions/scene.ts';
import type { Action } from '../language/actions.ts';
import type { Step } from '../language/step.ts';
import { ticketOfStep } from './step-ticket.ts';
import type { DeedView } from './types.ts';

/** What was done when a step was done for the learner: the lines of its solution, in words. */
export function deedsOf(scene: Scene, step: Step, record: StepRecord | null): DeedView[] {
	if (record?.outcome !== 'shown' && record?.outcome !== 'skipped') return [];
	const failed = new Map((record.notDone ?? []).map(({ line, why }) => [line, why]));
	const deeds = (step.solution ?? []).map((action, line): DeedView => {
		const { what, details } = sayDeed(scene, action);
		return {
			who: action.wait ? '' : scene.nameOf(action.as ?? step.as),
			what,
			details,
			place: deedPlace(scene, step, action),
			look: action.look !== undefined,
			refused: action.refused === true,
			notDone: failed.get(line) ?? null
		};
	});
	if (!step['log in']) return deeds;
	const who = scene.nameOf(step.as);
	const nothing = { details: [], place: null, look: false, refused: false, notDone: null };
	return [{ who, what: 'Log In', ...nothing }, ...deeds];
}

function sayDeed(scene: Scene, action: Action): Pick<DeedView, 'what' | 'details'> {
	const { systems } = scene.tables;
	if (action.wait) return { what: `${action.wait} passed`, details: [] };
	if (action.look) {
		const { look } = action;
		const kinds = [...systems.places];
		return { what: kinds.find(([key]) => key in look)?.[1].looked ?? '', details: [] };
	}
	for (const [key, kind] of systems.deeds)
		if (key in action) return kind.say(scene, action[key] as never);
	for (const [say, { verb, system }] of systems.sayings)
		if (say in action) {
			const details = system.story?.details(scene, verb, action[say] as Words) ?? [];
			return { what: verb.label, details };
		}
	return { what: '', details: [] };
}

/** Page that shows the result of a line of a solution, for the person who did it; null for none. */
function deedPlace(scene: Scene, step: Step, action: Action): DeedPlace | null {
	const person = scene.person(action.as ?? step.as);
	if (!person || action.wait) return null;
	const { systems } = scene.tables;
	for (const { places, deeds, story } of systems.all) {
		for (const key of Object.keys(places ?? {})) {
			const name = action.look?.[key];
			if (name !== undefined) return story?.lookedPlace(scene, person, key, name) ?? null;
		}
		if (Object.keys(deeds ?? {}).some((key) => key in action))
			return story?.deedPlace(scene, person) ?? null;
	}
	return verbPlace(scene, person, step, action);
}

function verbPlace(scene: Scene, person: Person, step: Step, action: Action): DeedPlace | null {
	const row = ticketOfStep(step, scene.run.tickets);
	for (const [say, { verb, system }] of scene.tables.systems.sayings)
		if (say in action)
			return system.story?.verbPlace(scene, person, row, verb, action[say] as Words) ?? null;
	return null;
}
