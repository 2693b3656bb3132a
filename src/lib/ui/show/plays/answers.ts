import type { Decision, Question } from '#lib/scenario/language/ask.ts';
import type { Part } from '#lib/scenario/language/task.ts';
import type { Scene } from '#lib/scenario/conditions/scene.ts';
import { rightAnswer } from '#lib/scenario/run/answers.ts';
import { quotedMarkdown } from '#lib/scenario/conditions/quote.ts';
import { named, press, type Act } from '../acts.ts';

/** Answers to the coach. `plain`: what is read where Markdown stands in the file. */
export function answers(
	scene: Scene,
	{ ask = [], decide = [] }: Part,
	plain: (markdown: string) => string
): Act[] {
	const read = (text: string) => plain(quotedMarkdown(scene, text));
	return [
		...ask.flatMap((question) => answer(scene, question, read)),
		...decide.flatMap((decision) => choice(scene, decision, read))
	];
}

const coach = { on: 'coach' } as const;

function answer(scene: Scene, question: Question, read: (text: string) => string): Act[] {
	if (scene.record?.answers[question.id]?.right) return [];
	const { shown, choices } = rightAnswer(scene, question);
	if (shown === null) return [];
	const asked = read(question.question);
	const say = `Answer the coach: ${shown}.`;
	if (choices) return [chooseIn(asked, shown, say)];
	return [{ do: 'type', into: named('field', asked, coach), text: shown, enter: true, say }];
}

function choice(
	{ record }: Scene,
	{ id, question, choices, reason }: Decision,
	read: (text: string) => string
): Act[] {
	const right = choices.find((choice) => choice.right === true);
	const isDone = record?.decisions[id]?.right === true;
	const made = right && !isDone ? [chooseIn(read(question), read(right.text), 'Decide.')] : [];
	if (!reason || record?.reasons?.[id]) return made;
	const into = named('field', read(reason.asks), coach);
	return [
		...made,
		{ do: 'type', into, text: reason.model, say: 'Say why.' },
		press(named('button', 'Keep my reason', coach))
	];
}

function chooseIn(asked: string, answer: string, say: string): Act {
	const within = named('group', asked, coach);
	return press(named('button', answer, { within }), { say });
}
