import type { Scenario } from '../language/scenario.ts';
import type { Step } from '../language/step.ts';
import type { Findings } from '../prove/finding.ts';
import { says, type Secret } from '../prove/secrets.ts';
import type { Stage } from '../run/stage.ts';

type Path = readonly (string | number)[];

/** A text that a learner reads before the step is done. */
interface TextBefore {
	/** "The title" */
	what: string;
	text: string;
	/** Its place in the step; null: outside of the step. */
	at: Path | null;
}

/**
 * Texts outside of checks and hints (which the proof examines) that a learner can have read when the step asks its questions: title and
 * summary of the lab, title of the step, and what automatic events have said. Who works where is no secret, so people are left out.
 */
export function textsBefore({ run }: Stage, scenario: Scenario, step: Step): TextBefore[] {
	const outside = (what: string, text: string): TextBefore => ({ what, text, at: null });
	return [
		outside('The title of the lab', scenario.title),
		outside('The summary of the lab', scenario.summary),
		...(run?.happened ?? []).map(({ words }) => outside('An earlier automatic event', words)),
		{ what: 'The title of the step', text: step.title, at: ['title'] }
	];
}

/** Reports texts that say the answer to a question of the step. */
export function givenAway(
	texts: readonly TextBefore[],
	secrets: readonly Secret[],
	findings: Findings
) {
	for (const { id, answers } of secrets) {
		const tellers = texts.flatMap(({ what, text, at }) => {
			const answer = answers.find((one) => isName(one) && text.includes(one) && says(text, one));
			return answer === undefined ? [] : [{ what, at, answer }];
		});
		for (const { what, at, answer } of tellers)
			findings.fail(
				`${what} gives away the answer to "${id}": it says "${answer}". Use words that do not reveal the answer.`,
				at ?? []
			);
		if (tellers.length === 0) findings.hold(`nothing outside gives away the answer to "${id}"`);
	}
}

/** Common words alone give nothing away in a text about something else. */
function isName(answer: string): boolean {
	return /\p{Lu}/u.test(answer) || answer.includes(' ');
}
