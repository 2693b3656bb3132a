import type { RunState, StepRecord } from '../attempt.ts';
import type { Scene } from '../conditions/scene.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Decision } from '../language/ask.ts';
import type { Check } from '../language/check.ts';
import type { Step } from '../language/step.ts';
import type { Part } from '../language/task.ts';
import { rightAnswer } from '../run/answers.ts';
import { checksOf, evaluateCheck, isPartlyMet } from '../run/checks.ts';
import { gradeOf, pointsOf } from './points.ts';
import type { CheckView, DecisionView, QuestionView, StepView, TaskView } from './types.ts';

/** Checks of the step itself: as they are now, or with the evidence that was kept when the step ended. */
export function checkViews(
	scene: Scene,
	step: Step,
	record: StepRecord | null,
	run: RunState
): CheckView[] {
	const ofTasks = new Set(step.tasks?.flatMap(({ checks = [] }) => checks.map(({ id }) => id)));
	const own = checksOf(step, run.happened).filter(({ id }) => !ofTasks.has(id));
	return [...logInCheck(scene, step, record), ...own.map(checkView(scene, record))];
}

function checkView(scene: Scene, record: StepRecord | null): (check: Check) => CheckView {
	return (check) => {
		const isOver = record !== null && record.ended !== null;
		const kept = isOver ? record.evidence[check.id] : undefined;
		const { held, expected, found, decidedBy }: Evidence = kept ?? evaluateCheck(scene, check);
		const { id, wants, optional = false, says, partly: inPart } = check;
		const partly = !held && (isOver ? !!record.partly?.includes(id) : isPartlyMet(scene, check));
		const voice = held ? says?.full : partly ? inPart?.says : isOver ? says?.not : undefined;
		const points = pointsOf(check, held ? 'full' : partly ? 'partly' : 'none', record);
		const evidence = { held, expected, found, decidedBy };
		return { id, wants, optional, ...evidence, partly, voice: voice ?? null, points };
	};
}

export function taskViews(scene: Scene, step: Step, record: StepRecord | null): TaskView[] {
	return (step.tasks ?? []).map((task): TaskView => {
		const { id, title, text = null, optional = false, checks = [], hints = [] } = task;
		const parts = {
			checks: checks.map(checkView(scene, record)),
			questions: questionViews(scene, task, record),
			decisions: decisionViews(task, record)
		};
		const given = record?.taskHints?.[id] ?? 0;
		const isMet = parts.checks.every(({ held, optional: may }) => held || may);
		const isAnswered =
			parts.questions.every(({ right }) => right) &&
			parts.decisions.every(
				({ right, partly, reason }) => (right || partly) && reason?.given !== null
			);
		return {
			id,
			title,
			text,
			optional,
			done: isMet && isAnswered,
			...parts,
			hints: { shown: hints.slice(0, given), left: Math.max(0, hints.length - given) },
			mistakes: mistakeViews(scene, task, record)
		};
	});
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
			decidedBy: null,
			partly: false,
			voice: null,
			points: { got: 0, of: 0, objective: null }
		}
	];
}

export function questionViews(
	scene: Scene,
	{ ask = [] }: Part,
	record: StepRecord | null
): QuestionView[] {
	return ask.map((question): QuestionView => {
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
			earlier: [...(answered?.earlier ?? [])],
			points: pointsOf(question, answered ? gradeOf(gradable(answered)) : 'none', record)
		};
	});
}

export function decisionViews({ decide = [] }: Part, record: StepRecord | null): DecisionView[] {
	return decide.map((decision): DecisionView => {
		const { id, question, choices } = decision;
		const decided = record?.decisions[id];
		return {
			id,
			question,
			choices: choices.map((choice) => ({ id: choice.id, text: choice.text })),
			chosen: decided?.choice ?? null,
			right: decided?.right ?? null,
			partly: decided?.partly ?? false,
			tries: decided?.tries ?? 0,
			say: choices.find((choice) => choice.id === decided?.choice)?.because ?? null,
			forYou: decided?.forYou ?? false,
			earlier: (decided?.earlier ?? []).flatMap((was) => {
				const choice = choices.find((one) => one.id === was);
				if (!choice) return [];
				return [{ text: choice.text, say: choice.because, partly: choice.right === 'partly' }];
			}),
			reason: reasonView(decision, record),
			points: pointsOf(decision, decided ? gradeOf(gradable(decided)) : 'none', record)
		};
	});
}

function reasonView({ id, reason }: Decision, record: StepRecord | null): DecisionView['reason'] {
	if (!reason) return null;
	const { text = null, forYou = false } = record?.reasons?.[id] ?? {};
	const isOver = record !== null && record.ended !== null;
	return { asks: reason.asks, given: text, forYou, model: isOver ? reason.model : null };
}

/** What a grade looks at, also of attempts that older versions kept. */
function gradable({
	forYou = false,
	...answered
}: {
	right: boolean;
	partly?: boolean;
	tries: number;
	forYou?: boolean;
}) {
	return { ...answered, forYou };
}

export function mistakeViews(
	scene: Scene,
	{ mistakes = [] }: Part,
	record: StepRecord | null
): StepView['mistakes'] {
	return (record?.mistakes ?? []).flatMap(({ id, at }) => {
		const mistake = mistakes.find((one) => one.id === id);
		if (!mistake) return [];
		const { say, when, tip = false } = mistake;
		return [{ id, say, at, now: evaluate(scene, when).held, tip }];
	});
}
