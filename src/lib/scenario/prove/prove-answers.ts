import type { Part } from '../language/task.ts';
import { rightAnswer } from '../run/answers.ts';
import { answer, decide, giveReason } from '../run/solve.ts';
import type { Findings } from './finding.ts';
import type { Player } from './player.ts';

/** A nonsense answer, which no question may accept. */
const NONSENSE = 'qqzz 0';

/** Every question accepts the desk's answer and no nonsense; no wrong choice counts as right. The right answers are kept. */
export function proveAnswers(
	player: Player,
	{ ask = [], decide: decisions = [] }: Part,
	at: readonly (string | number)[],
	findings: Findings
) {
	for (const [n, question] of ask.entries()) {
		const path = [...at, 'ask', n];
		const right = player.stage.scene && rightAnswer(player.stage.scene, question);
		if (!right?.shown) {
			findings.fail(`The desk has no answer to "${question.id}".`, path);
			continue;
		}
		findings.note(
			!right.accepts(NONSENSE),
			{
				proved: `"${question.id}" does not accept a nonsense answer`,
				broken: `"${question.id}" accepts a nonsense answer. Expected: "${NONSENSE}" is wrong. Found: it is right.`
			},
			path
		);
		player.act((stage) => answer(stage, question, right.shown ?? ''));
		findings.note(
			player.stage.record?.answers[question.id]?.right === true,
			{
				proved: `"${question.id}" accepts "${right.shown}"`,
				broken: `"${question.id}" does not accept its own answer "${right.shown}".`
			},
			path
		);
	}
	for (const [n, decision] of decisions.entries()) {
		const right = decision.choices.find((choice) => choice.right === true);
		for (const wrong of decision.choices.filter((choice) => choice.right !== true)) {
			const isRight = player.try((stage) => {
				decide(stage, decision.id, wrong.id);
				return stage.record?.decisions[decision.id]?.right;
			});
			findings.note(
				isRight === false,
				{
					proved: `"${decision.id}": "${wrong.id}" does not count as right`,
					broken: `"${decision.id}": the wrong choice "${wrong.id}" counts as right.`
				},
				[...at, 'decide', n]
			);
		}
		if (right) player.act((stage) => decide(stage, decision.id, right.id));
		const { reason } = decision;
		if (reason) player.act((stage) => giveReason(stage, decision.id, reason.model));
	}
}
