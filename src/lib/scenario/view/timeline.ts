import type { Instant } from '#lib/kernel/ids.ts';
import type { AnyRow } from '#lib/kernel/tables.ts';
import type { RunState } from '../attempt.ts';
import { sceneOf, type Scene } from '../conditions/scene.ts';
import { quotedStep } from '../conditions/quote.ts';
import { partsOf } from '../language/task.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Moment } from './types.ts';

/** Order of entries with the same instant. */
const kinds = ['step', 'happening', 'talk', 'event', 'message', 'reply', 'note', 'mail', 'mistake'];

/** Everything that happened in a run, in order. `rows`: those that the story follows. */
export function timeline(scene: Scene, rows: readonly AnyRow[]): Moment[] {
	const { scenario, run } = scene;
	return [...systemMoments(scene, rows), ...storyMoments(scene)]
		.sort((a, b) => a.at - b.at || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
		.map(({ at, kind, who, words, ticket, step }) => ({
			at,
			kind,
			who,
			words,
			ticket,
			step: step ?? stepAt(scenario, run, at)
		}));
}

function systemMoments(scene: Scene, rows: readonly AnyRow[]): Moment[] {
	return scene.tables.systems.all
		.flatMap(({ story }) => story?.moments(scene, rows) ?? [])
		.map(({ row, ...moment }) => ({ ...moment, ticket: row, step: null }));
}

function storyMoments({ tables, scenario, run, now, nameOf }: Scene): Moment[] {
	const of = { ticket: null };
	const steps = scenario.steps.flatMap((given, place): Moment[] => {
		const record = run.steps[given.id];
		if (!record) return [];
		const step = quotedStep(sceneOf(tables, scenario, run, now, place), given);
		const who = nameOf(step.as);
		const begin: Moment = {
			...of,
			at: record.began,
			kind: 'step',
			who,
			words: step.title,
			step: step.id
		};
		const known = partsOf(step).flatMap(({ part }) => part.mistakes ?? []);
		const isTip = (id: string) => known.find((one) => one.id === id)?.tip === true;
		const drawn = record.mistakes.filter(({ id }) => !isTip(id));
		const mistakes = drawn.map(({ id, at }): Moment => ({
			...of,
			at,
			kind: 'mistake',
			who,
			words: known.find((one) => one.id === id)?.say ?? id,
			step: step.id
		}));
		return [begin, ...mistakes];
	});
	const happened = run.happened.map(({ at, who, words, step }): Moment => ({
		...of,
		at,
		kind: 'happening',
		who: who === null ? '' : nameOf(who),
		words,
		step
	}));
	return [...steps, ...happened];
}

function stepAt(scenario: Scenario, run: RunState, at: Instant): string | null {
	const begun = scenario.steps.filter(({ id }) => (run.steps[id]?.began ?? Infinity) <= at);
	return begun.at(-1)?.id ?? null;
}
