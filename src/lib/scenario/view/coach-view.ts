import type { Tables } from '#lib/kernel/tables.ts';
import type { Attempt, RunState } from '../attempt.ts';
import { sceneOf, type Scene } from '../conditions/scene.ts';
import { rowNamed } from '../run/naming.ts';
import type { Scenario } from '../language/scenario.ts';
import { longestWays } from '../language/route.ts';
import { partsOf } from '../language/task.ts';
import type { Step } from '../language/step.ts';
import { canGoBack } from '../run/back.ts';
import { isComplete } from '../run/checks.ts';
import { nextStep } from '../run/next-step.ts';
import { stepsOfRun } from '../steps-of-run.ts';
import { personCard, scenarioCard } from './cards.ts';
import { quotedStep } from '../conditions/quote.ts';
import { solutionLines } from './solution-lines.ts';
import { followedOf } from './followed.ts';
import { limitView } from './limit.ts';
import { checkViews, decisionViews, mistakeViews, questionViews, taskViews } from './step-parts.ts';
import { ticketOfStep } from '../conditions/step-ticket.ts';
import type { CoachView, StepMark, StepView } from './types.ts';

/** The coach's view. Pure: read it again after every change of the desk or the attempt. */
export function coachView(tables: Tables, attempt: Attempt, scenario: Scenario): CoachView {
	const { run, now } = attempt;
	const begun = run && run.phase !== 'briefing' ? run : null;
	const scene = begun && sceneOf(tables, scenario, begun, now);
	return {
		phase: run?.phase ?? 'briefing',
		now,
		zone: tables.systems.zone(tables),
		about: scenarioCard(tables, scenario),
		people: Object.keys(scenario.people).map((name) => personCard(tables, scenario, name)),
		steps: stepsOfRun(scenario, run).flatMap((at) => {
			const step = scenario.steps[at];
			return step ? [stepMark(step, at, run)] : [];
		}),
		step: scene?.step ? stepView(scene, quotedStep(scene, scene.step)) : null,
		tickets: scene ? followed(scene) : [],
		happened: (run?.happened ?? []).map(({ at, who, by, words, step }) => ({
			at,
			who: who === null ? null : personCard(tables, scenario, who),
			by,
			words,
			step
		}))
	};
}

/** The rows that the story has names for. */
function followed(scene: Scene): CoachView['tickets'] {
	const { storyRows } = scene.tables.systems;
	return Object.entries(scene.named).flatMap(([name, id]) => {
		const row = rowNamed(scene, name);
		return row && storyRows ? [{ name, id, ...storyRows.label(row) }] : [];
	});
}

function stepMark({ id, title }: Step, at: number, run: RunState | null): StepMark {
	const record = run?.steps[id];
	const isCurrent =
		run !== null && run.phase !== 'briefing' && run.phase !== 'debrief' && run.step === at;
	if (isCurrent) return { id, title, state: 'current' };
	const outcome = record?.outcome;
	return { id, title, state: !outcome || outcome === 'working' ? 'to come' : outcome };
}

function stepView(scene: Scene, step: Step): StepView {
	const { tables, scenario, run, record } = scene;
	const hints = step.hints ?? [];
	const asked = record?.hints ?? 0;
	const complete = isComplete(scene);
	const number = stepsOfRun(scenario, run).indexOf(run.step) + 1;
	return {
		id: step.id,
		number,
		of: number - 1 + (longestWays(scenario.steps)[run.step] ?? 0),
		title: step.title,
		text: step.text,
		person: personCard(tables, scenario, step.as),
		login: { needed: step['log in'] ?? false, done: record?.loggedIn ?? false },
		checks: checkViews(scene, step, record, run),
		questions: questionViews(scene, step, record),
		decisions: decisionViews(step, record),
		tasks: taskViews(scene, step, record),
		hints: { shown: hints.slice(0, asked), left: Math.max(0, hints.length - asked) },
		mistakes: mistakeViews(scene, step, record),
		complete,
		optional: step.optional ?? false,
		limit: limitView(step, record, scene.now),
		canShow: partsOf(step).some(({ part }) => part.solution ?? part.ask ?? part.decide),
		canGoBack: canGoBack(scene),
		outcome: record?.outcome ?? 'working',
		watched: record?.watched !== undefined,
		shownFrom: scenario.steps.find(({ id }) => id === record?.shownFrom)?.title ?? null,
		lines: solutionLines(scene, step, record),
		ticket: ticketOfStep(step, run.tickets),
		follows: followedOf(scene, step),
		done: complete ? (step.done ?? null) : null,
		last: nextStep(scene) === null
	};
}
