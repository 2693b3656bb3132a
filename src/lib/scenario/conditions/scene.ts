import type { Scene as SystemScene } from '#lib/kernel/scene.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { RunState, StepRecord } from '../attempt.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Step } from '../language/step.ts';
import { allChecksOf } from '../language/all-checks.ts';
import { stepsOfRun } from '../steps-of-run.ts';
import { nameFor, personNamed } from '../people/cast.ts';

/** What conditions are evaluated against: the systems, the story, and the state of the run. */
export interface Scene extends SystemScene {
	readonly scenario: Scenario;
	readonly run: RunState;
	/** The current step, with its record; null before the run begins. */
	readonly step: Step | null;
	readonly record: StepRecord | null;
}

export function sceneOf(
	tables: Tables,
	scenario: Scenario,
	run: RunState,
	now: Instant,
	at: number = run.step
): Scene {
	const step = scenario.steps[at] ?? null;
	const record = (step && run.steps[step.id]) ?? null;
	return {
		tables,
		scenario,
		run,
		now,
		zone: tables.systems.zone(tables),
		step,
		record,
		named: run.tickets,
		looks: run.looks,
		person: (name) => personNamed(tables, scenario, name),
		nameOf: (name) => nameFor(tables, scenario, name),
		askedIn: (name) => askedIn(scenario, run, name),
		mark(table, since = 'run') {
			const marks = since === 'step' ? record?.marks : run.marks;
			return marks?.[table] ?? 0;
		}
	};
}

/** The step that asks for the row with this name, in words: learners do not know the name. */
function askedIn(scenario: Scenario, run: RunState, name: string): string {
	const { steps } = scenario;
	const at = steps.findIndex((step) => allChecksOf(step).some(({ as }) => as === name));
	const step = steps[at];
	if (!step) return 'of this lab';
	if (at === run.step) return 'of this step';
	const number = stepsOfRun(scenario, run).indexOf(at) + 1;
	return number ? `of step ${number}, “${step.title}”,` : `of the step “${step.title}”,`;
}
