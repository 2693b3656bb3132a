import type { Tables } from '#lib/kernel/tables.ts';
import type { Decision, Question } from '../language/ask.ts';
import { partsOf } from '../language/task.ts';
import { rightAnswer } from '../run/answers.ts';
import type { Stage } from '../run/stage.ts';

/** A question or decision, with the words that give away its answer. */
export interface Secret {
	id: string;
	answers: readonly string[];
}

/** The questions of the current step with their answers. Yes and no cannot be given away by words. */
export function secretsOf(stage: Stage): Secret[] {
	const parts = stage.step ? partsOf(stage.step).map(({ part }) => part) : [];
	return [
		...parts.flatMap(({ ask = [] }) => ask).map((question) => ofQuestion(question, stage)),
		...parts.flatMap(({ decide = [] }) => decide).map((one) => ofDecision(one, stage.tables))
	].filter(({ answers }) => answers.length > 0);
}

function ofQuestion(question: Question, { scene, tables }: Stage): Secret {
	const { id, answer } = question;
	const right = scene && rightAnswer(scene, question);
	const shown = right?.shown;
	if (!scene || !shown || answer.holds !== undefined) return { id, answers: [] };
	const kinds = [...tables.systems.answers];
	const asked = kinds.flatMap(([key, { secrets }]) =>
		answer[key] === undefined ? [] : secrets(scene, answer[key] as never, shown)
	);
	const answers = [...(answer.text ?? asked)].filter((words) => isTelling(words));
	return { id, answers: answers.filter((words) => !says(question.question, words)) };
}

/** Words that distinguish the right choices: names of the world, emphasized words, or a short text as a whole. */
function ofDecision({ id, question, choices }: Decision, tables: Tables): Secret {
	const names = tables.systems.all.flatMap((system) => system.tellingNames?.(tables) ?? []);
	const others = [
		question,
		...choices.filter(({ right }) => right !== true).map(({ text }) => text)
	];
	const answers = choices
		.filter(({ right }) => right === true)
		.flatMap(({ text }) => [
			...names.filter((name) => says(text, name)),
			...[...text.matchAll(/(\*\*|__|`)(.+?)\1/g)].map(([, , words]) => words ?? ''),
			...(text.split(/\s+/).length <= MOST_WORDS ? [plain(text)] : [])
		])
		.filter((words) => isTelling(words) && !others.some((other) => says(other, words)));
	return { id, answers: [...new Set(answers)] };
}

/** A longer choice is an argument, which no check repeats word by word. */
const MOST_WORDS = 5;

/** Shorter words reveal nothing. */
function isTelling(words: string): boolean {
	return words.length > 2;
}

/** Whether a Markdown text contains these words, ignoring case. */
export function says(text: string, words: string): boolean {
	const wanted = plain(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{N}])${wanted}(?![\\p{L}\\p{N}])`, 'iu').test(plain(text));
}

function plain(text: string): string {
	return text.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}
