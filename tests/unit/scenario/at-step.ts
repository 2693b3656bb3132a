import { DeskMemory } from '#lib/desk/memory.ts';
import { sceneOf, type Scene } from '#lib/scenario/conditions/scene.ts';
import { coachView } from '#lib/scenario/index.ts';
import type { Action } from '#lib/scenario/language/actions.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { playLines, playSolution } from '#lib/scenario/run/solve.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { lab } from './shipped.ts';

/** At the start of a step, with all earlier steps solved. */
export function at(file: string, step: string): Stage {
	const { scenario, world } = lab(file);
	const { events, attempt } = beginScenario(scenario, world);
	const stage = new Stage(new DeskMemory(events), attempt, scenario);
	act(stage, { do: 'begin' });
	while (stage.step?.id !== step) {
		playSolution(stage);
		act(stage, { do: 'next' });
	}
	return stage;
}

export function play(stage: Stage, who: string, ...lines: Action[]) {
	for (const { outcome, fault } of playLines(stage, lines, who))
		if (fault || outcome?.refusal) throw new Error(fault ?? outcome?.refusal?.message ?? '');
}

export function view({ tables, attempt, scenario }: Stage) {
	if (!scenario) throw new Error('There is no scenario.');
	return coachView(tables, attempt, scenario);
}

/** What conditions are evaluated against at this moment. */
export function sceneAt({ tables, scenario, run, now }: Stage): Scene {
	if (!scenario || !run) throw new Error('There is no run.');
	return sceneOf(tables, scenario, run, now);
}
