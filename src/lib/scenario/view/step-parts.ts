import type { RunState, StepRecord } from '../attempt.ts';
import type { Scene } from '../conditions/scene.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Step } from '../language/step.ts';
import { rightAnswer } from '../run/answers.ts';
import { checksOf, evaluateCheck } from '../run/checks.ts';
import type { CheckView, DecisionView, QuestionView, StepView } from './types.ts';

/** Checks of a step: as they are now, or with the evidence that was kept when the step ended. */
export function checkViews(
	scene: Scene,
	step: Step,
	record: StepRecord | null,
	run: RunState
): CheckView[] {
	const isOver = record !== null && record.ended !== null;
	return [
		...logInCheck(scene, step, record),
		...checksOf(step, run.happened).map((check): CheckView => {
			const kept = record?.evidence[check.id];
			const { held, expected, found, decidedBy } =
				isOver && kept ? kept : (evaluateCheck(scene, check) as Evidence);
			const { id, wants, optional = false } = check;
			return { id, wants, optional, held, expected, found, decidedBy };
		})
	];
}

/** The log-in that a step asks for is shown as its first check. */
function logInCheck(scene: Scene, step: Step, record: StepRecord | null): CheckView[] {
	if (!step['log in']) return [];
	const name = scene.nameOf(step.as);
	const held = record?.loggedIn ?? false;
	return [
		{
			id: 'logged-in',
			wants: `You are logged in as **${name}**`,
			optional: false,
			held,
			expected: `${name} is logged in`,
			found: held ? 'logged in' : 'not logged in yet',
			decidedBy: null
		}
	];
}

export function questionViews(scene: Scene, step: Step, record: StepRecord | null): QuestionView[] {
	return (step.ask ?? []).map((question): QuestionView => {
		const answered = record?.answers[question.id];
		const right = answered?.right ?? null;
		const say = right === null ? undefined : right ? question.because : question.look;
		return {
			id: question.id,
			question: question.question,
			choices: rightAnswer(scene, question).choices,
			given: answered?.given ?? null,
			right,
			tries: answered?.tries ?? 0,
			say: say ?? null,
			forYou: answered?.forYou ?? false,
			earlier: [...(answered?.earlier ?? [])]
		};
	});
}

export function decisionViews(step: Step, record: StepRecord | null): DecisionView[] {
	return (step.decide ?? []).map(({ id, question, choices }): DecisionView => {
		const decided = record?.decisions[id];
		return {
			id,
			question,
			choices: choices.map((choice) => ({ id: choice.id, text: choice.text })),
			chosen: decided?.choice ?? null,
			right: decided?.right ?? null,
			tries: decided?.tries ?? 0,
			say: choices.find((choice) => choice.id === decided?.choice)?.because ?? null,
			forYou: decided?.forYou ?? false,
			earlier: (decided?.earlier ?? []).flatMap((was) => {
				const choice = choices.find((one) => one.id === was);
				return choice ? [{ text: choice.text, say: choice.because }] : [];
			})
		};
	});
}

export function mistakeViews(
	scene: Scene,
	step: Step,
	record: StepRecord | null
): StepView['mistakes'] {
	return (record?.mistakes ?? []).flatMap(({ id, at }) => {
		const mistake = step.mistakes?.find((one) => one.id === id);
		if (!mistake) return [];
		const { say, when, tip = false } = mistake;
		return [{ id, say, at, now: evaluate(scene, when).held, tip }];
	});
}
