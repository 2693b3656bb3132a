import type { Outcome } from '#lib/kernel/command.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { Action } from '../language/actions.ts';
import type { Question } from '../language/ask.ts';
import { advance } from './advance.ts';
import { rightAnswer } from './answers.ts';
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

/** Carries out the current step's solution; `forYou`: on request of a learner. */
export function playSolution(stage: Stage, forYou = false) {
	const { step } = stage;
	if (!step) return;
	if (step['log in']) logIn(stage);
	const notDone: { line: number; why: string }[] = [];
	for (const { action, at, outcome, fault } of playLines(stage, step.solution ?? [], step.as)) {
		const refusal = action.refused ? null : (outcome?.refusal ?? null);
		if (fault !== null)
			notDone.push({ line: at, why: 'It could not be done with the desk in its current state.' });
		else if (refusal) notDone.push({ line: at, why: refusalWords(refusal) });
	}
	if (forYou) stage.changeRecord({ notDone });
	answerAll(stage, forYou);
	advance(stage);
}

function refusalWords({ message, fields }: NonNullable<Outcome['refusal']>): string {
	return [message, ...fields.map((field) => field.message)].filter(Boolean).join(' ');
}

/** Gives the right answers and choices. */
export function answerAll(stage: Stage, forYou = false) {
	for (const question of stage.step?.ask ?? []) {
		const { scene } = stage;
		const right = scene && rightAnswer(scene, question).shown;
		if (right !== null) answer(stage, question, right, forYou);
	}
	for (const decision of stage.step?.decide ?? []) {
		const right = decision.choices.find((choice) => choice.right);
		if (right) decide(stage, decision.id, right.id, forYou);
	}
}

/** Makes a choice; a right one stays. */
export function decide(stage: Stage, id: string, chosen: string, forYou = false) {
	const { record, step } = stage;
	const choice = step?.decide
		?.find((one) => one.id === id)
		?.choices.find((one) => one.id === chosen);
	const before = record?.decisions[id];
	if (!record || !choice || before?.right) return;
	const decided = {
		choice: chosen,
		...(before && { earlier: [...(before.earlier ?? []), before.choice] }),
		right: choice.right === true,
		tries: (before?.tries ?? 0) + 1,
		at: stage.now,
		...(forYou && { forYou })
	};
	stage.changeRecord({ decisions: { ...record.decisions, [id]: decided } });
}
