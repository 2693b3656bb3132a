import type { Reports } from '#lib/kernel/system.ts';
import type { AnyRow, Tables } from '#lib/kernel/tables.ts';
import type { Attempt, RunState, StepRecord } from '../attempt.ts';
import { sceneOf, type Scene } from '../conditions/scene.ts';
import type { Scenario } from '../language/scenario.ts';
import { stepsOfRun } from '../steps-of-run.ts';
import { personCard, scenarioCard } from './cards.ts';
import { limitView } from './limit.ts';
import { quotedMarkdown, quotedStep } from '../conditions/quote.ts';
import { solutionLines } from './solution-lines.ts';
import { checkViews, decisionViews, mistakeViews, questionViews, taskViews } from './step-parts.ts';
import { timeline } from './timeline.ts';
import { pointsReport } from './points.ts';
import type { DebriefStep, DebriefView, TaskView } from './types.ts';

/** The result of a run: every step with its evidence, figures of the tickets, and the timeline. */
export function debriefView(
	tables: Tables,
	attempt: Attempt,
	scenario: Scenario
): DebriefView | null {
	const { run, now } = attempt;
	if (!run || run.began === null) return null;
	const scene = sceneOf(tables, scenario, run, now);
	const { text, remember } = scenario.debrief;
	const rows = rowsOf(scene);
	const steps = stepsOfRun(scenario, run).map((at, n) => ({
		...debriefStep(tables, attempt, scenario, at),
		number: n + 1
	}));
	const count = (outcome: StepRecord['outcome']) =>
		steps.filter((step) => step.outcome === outcome).length;
	return {
		about: scenarioCard(tables, scenario),
		story: storyOf(run),
		began: run.began,
		ended: run.ended,
		zone: scene.zone,
		timeline: timeline(scene, rows),
		steps,
		points: pointsReport(scenario, steps),
		...reportOf(scene, rows),
		totals: {
			steps: steps.length - count('left'),
			passed: count('passed'),
			shown: count('shown'),
			skipped: count('skipped'),
			late: steps.filter(({ limit }) => limit && limit.left < 0).length,
			hints: steps.reduce((sum, step) => sum + step.hints, 0),
			mistakes: steps.reduce((sum, step) => sum + step.mistakes.length + step.wrongTries, 0)
		},
		text: text === undefined ? null : quotedMarkdown(scene, text),
		remember: remember.map((point) => quotedMarkdown(scene, point))
	};
}

/** The rows that a story follows: those that it has names for, and all others that were made during the run. */
function rowsOf({ tables, named, mark }: Scene): AnyRow[] {
	const { storyRows } = tables.systems;
	if (!storyRows) return [];
	const ids = new Set<number>(Object.values(named));
	for (let id = mark(storyRows.table) + 1; id <= tables.lastId(storyRows.table); id++) ids.add(id);
	return [...ids].sort((a, b) => a - b).flatMap((id) => tables.get(storyRows.table, id) ?? []);
}

/** The number gives the same story again. Its values are an author's: they hold the answers, of other stories, too. */
function storyOf({ seed, drawn }: RunState): DebriefView['story'] {
	return seed === undefined || !drawn ? null : { seed };
}

function reportOf(scene: Scene, rows: readonly AnyRow[]): Partial<Reports> {
	const reports = scene.tables.systems.all.map(({ story }) => story?.report(scene, rows) ?? {});
	return Object.assign({}, ...reports) as Partial<Reports>;
}

function debriefStep(
	tables: Tables,
	{ run, now }: Attempt,
	scenario: Scenario,
	at: number
): Omit<DebriefStep, 'number'> {
	const given = scenario.steps[at];
	if (!run || !given) throw new Error(`There is no step ${at} in this run.`);
	const scene = sceneOf(tables, scenario, run, now, at);
	const step = quotedStep(scene, given);
	const record = run.steps[step.id] ?? null;
	const questions = questionViews(scene, step, record);
	const decisions = decisionViews(step, record);
	const tasks = taskViews(scene, step, record);
	const asked = [{ questions, decisions }, ...tasks];
	const checks = record ? checkViews(scene, step, record, run) : [];
	const items = [checks, questions, decisions, ...tasks.flatMap(itemsOf)].flat();
	return {
		id: step.id,
		title: step.title,
		person: personCard(tables, scenario, step.as),
		outcome: record?.outcome ?? 'not begun',
		limit: limitView(step, record, now),
		began: record?.began ?? null,
		ended: record?.ended ?? null,
		hints: Object.values(record?.taskHints ?? {}).reduce((sum, n) => sum + n, record?.hints ?? 0),
		mistakes: [...mistakeViews(scene, step, record), ...tasks.flatMap((task) => task.mistakes)]
			.filter(({ tip }) => !tip)
			.map(({ id, say, at: when }) => ({ id, say, at: when })),
		lines: solutionLines(scene, step, record),
		wrongTries: asked.reduce((total, part) => total + wrongTriesIn(part), 0),
		checks,
		questions,
		decisions,
		tasks,
		points: items.map(({ points }) => points)
	};
}

function itemsOf({ checks, questions, decisions }: TaskView) {
	return [checks, questions, decisions];
}

/** A right answer is final: all earlier ones were wrong. A choice that can be defended is not wrong. */
function wrongTriesIn({ questions, decisions }: Pick<TaskView, 'questions' | 'decisions'>): number {
	const answers = questions.reduce((all, { tries, right }) => all + tries - (right ? 1 : 0), 0);
	return decisions.reduce((all, { tries, right, partly, earlier }) => {
		const good = (right || partly ? 1 : 0) + earlier.filter((one) => one.partly).length;
		return all + tries - good;
	}, answers);
}
