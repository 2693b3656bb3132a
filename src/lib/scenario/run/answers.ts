import { saysSame, yesOrNo } from '#lib/kernel/answers/said.ts';
import type { RightAnswer } from '#lib/kernel/system.ts';
import type { Scene } from '../conditions/scene.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Question } from '../language/ask.ts';

/** The right answer to a question in the present state. */
export function rightAnswer(scene: Scene, { answer }: Question): RightAnswer {
	if (answer.text) return ofText(answer.text);
	if (answer.holds) return yesOrNo(evaluate(scene, answer.holds).held);
	for (const [key, kind] of scene.tables.systems.answers)
		if (answer[key] !== undefined) return kind.right(scene, answer[key] as never);
	return { shown: null, choices: null, accepts: () => false };
}

function ofText(right: readonly string[]): RightAnswer {
	const accepts = (given: string) => right.some((one) => saysSame(given, one));
	return { shown: right[0] ?? null, choices: null, accepts };
}
