import { whyNotDone, type Outcome } from '#lib/kernel/command.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { StepRecord } from '../attempt.ts';
import type { Action } from '../language/actions.ts';
import type { Decision, Question } from '../language/ask.ts';
import type { Way } from '../language/route.ts';
import { partsOf, type Part } from '../language/task.ts';
import { advance } from './advance.ts';
import { rightAnswer } from './answers.ts';
import { isTaskDone } from './checks.ts';
import { pass } from './clock.ts';
import { play, type Played } from './play.ts';
import type { Stage } from './stage.ts';

/** Plays lines in order, and lets time pass where they say so. Reports the result of each. */
export function* playLines(
	stage: Stage,
	lines: readonly Action[],
	who: string
): Generator<Played & { action: Action; at: number }> {
	for (const [at, action] of lines.entries()) {
		if (action.wait) {
			pass(stage, stage.now + millisecondsOf(action.wait));
			yield { action, at, outcome: null, fault: null };
			continue;
		}
		const played = play(stage, action, who);
		advance(stage);
		yield { action, at, ...played };
	}
}

/** Logs the step's person in, as on the login page. */
export function logIn(stage: Stage): string | null {
	const { scene, step } = stage;
	const person = scene && step && scene.person(step.as);
	const { people } = stage.tables.systems;
	if (!person || people.isLoggedIn(stage.tables, person.actor)) return null;
	const outcome = stage.execute(people.logIn(stage.tables, person, stage.now));
	advance(stage);
	return outcome.refusal ? `${person.name} cannot log in: ${outcome.refusal.message}` : null;
}

/** Answers a question of the step; a right answer is kept. */
export function answer(stage: Stage, question: Question, given: string, forYou = false) {
	const { scene, record } = stage;
	if (!scene || !record) return;
	const before = record.answers[question.id];
	if (before?.right) return;
	const right = rightAnswer(scene, question).accepts(given);
	const answered = {
		given,
		...(before && { earlier: [...(before.earlier ?? []), before.given] }),
		right,
		tries: (before?.tries ?? 0) + 1,
		at: stage.now,
		...(forYou && { forYou })
	};
	stage.changeRecord({ answers: { ...record.answers, [question.id]: answered } });
}

/** How a step is done. */
interface Solving {
	/** On request of a learner. */
	forYou?: boolean;
	/** A way beside the solution. */
	way?: Way | undefined;
}

/** Carries out the current step's solution, or another way, then the solutions of its tasks that are not done yet. */
export function playSolution(stage: Stage, { forYou = false, way }: Solving = {}) {
	const { step } = stage;
	if (!step) return;
	if (step['log in']) logIn(stage);
	const notDone: NonNullable<StepRecord['notDone']>[number][] = [];
	const shownTasks: string[] = [];
	let line = 0;
	for (const { part, task } of partsOf(step)) {
		const { scene } = stage;
		if (task && (!scene || isTaskDone(scene, task))) continue;
		if (task) shownTasks.push(task.id);
		const { solution: lines = [] } = task ?? way ?? part;
		for (const { action, outcome, fault } of playLines(stage, lines, step.as)) {
			const why = troubleOf(action, outcome, fault);
			if (why !== null) notDone.push({ line, why });
			line++;
		}
		answerPart(stage, part, { forYou, way });
		advance(stage);
	}
	if (forYou) stage.changeRecord({ notDone, shownWay: way?.id, ...(step.tasks && { shownTasks }) });
}

/** Why a line was not done, in words for the learner; null: it was. */
function troubleOf(action: Action, outcome: Outcome | null, fault: string | null): string | null {
	if (fault !== null) return 'It could not be done with the desk in its current state.';
	return action.refused ? null : whyNotDone(outcome);
}

/** Gives the right answers and choices of a step and its tasks. */
export function answerAll(stage: Stage) {
	for (const { part } of stage.step ? partsOf(stage.step) : []) answerPart(stage, part);
}

/** Gives the right answers and choices of a step or a task. */
export function answerPart(
	stage: Stage,
	{ ask = [], decide: decisions = [] }: Part,
	{ forYou = false, way }: Solving = {}
) {
	for (const question of ask) {
		const { scene } = stage;
		const right = scene && rightAnswer(scene, question).shown;
		if (right !== null) answer(stage, question, right, forYou);
	}
	for (const decision of decisions) {
		const right = rightChoice(decision, way);
		if (right) decide(stage, decision.id, right.id, forYou);
		const { reason } = decision;
		if (reason && !stage.record?.reasons?.[decision.id])
			giveReason(stage, decision.id, reason.model, forYou);
	}
}

/** The choice that belongs to a way; of the solution, the first right one. */
function rightChoice(
	{ id, choices }: Decision,
	way?: Way
): Decision['choices'][number] | undefined {
	const chosen = way?.chooses?.[id];
	return choices.find((choice) =>
		chosen === undefined ? choice.right === true : choice.id === chosen
	);
}

/** Makes a choice; a right one stays. */
export function decide(stage: Stage, id: string, chosen: string, forYou = false) {
	const { record, step } = stage;
	const decisions = step ? partsOf(step).flatMap(({ part }) => part.decide ?? []) : [];
	const choice = decisions.find((one) => one.id === id)?.choices.find((one) => one.id === chosen);
	const before = record?.decisions[id];
	if (!record || !choice || before?.right) return;
	const decided = {
		choice: chosen,
		...(before && { earlier: [...(before.earlier ?? []), before.choice] }),
		right: choice.right === true,
		...(choice.right === 'partly' && { partly: true }),
		tries: (before?.tries ?? 0) + 1,
		at: stage.now,
		...(forYou && { forYou })
	};
	stage.changeRecord({ decisions: { ...record.decisions, [id]: decided } });
}

/** Longest reason that is kept, in characters. */
const MOST_REASON = 2000;

/** Keeps the reason for a decision of the step; an empty one changes nothing. */
export function giveReason(stage: Stage, id: string, given: string, forYou = false) {
	const { record, step, now } = stage;
	const parts = step ? partsOf(step) : [];
	const asks = parts.some(({ part }) => part.decide?.some((one) => one.id === id && one.reason));
	const text = given.trim().slice(0, MOST_REASON);
	if (!record || !asks || !text) return;
	const reason = { text, at: now, ...(forYou && { forYou }) };
	stage.changeRecord({ reasons: { ...record.reasons, [id]: reason } });
}
