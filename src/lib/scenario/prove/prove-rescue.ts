import type { Step } from '../language/step.ts';
import { partsOf } from '../language/task.ts';
import { act } from '../run/coach.ts';
import { logIn, playLines, playSolution } from '../run/solve.ts';
import type { Stage } from '../run/stage.ts';
import { Findings, type Finding } from './finding.ts';
import type { Player } from './player.ts';

/** Proves that the run can be completed after the mistakes of the current step; used when the whole run is proved. */
export function rescuesOf(player: Player, at: number): () => Finding[] {
	const step = player.scenario.steps[at] as Step;
	const mistakes = partsOf(step).flatMap(({ part, path }) =>
		(part.mistakes ?? []).map((mistake, n) => ({ mistake, path: [...path, 'mistakes', n] }))
	);
	const before = mistakes.length ? player.copy() : null;
	return () =>
		mistakes.flatMap(({ mistake, path }) => {
			const findings = new Findings(step.id, ['steps', at, ...path]);
			const stage = before?.fork();
			if (!stage) return [];
			if (step['log in']) logIn(stage);
			for (const played of playLines(stage, mistake.try, step.as)) void played;
			const lost = rescue(stage);
			findings.note(lost === null, {
				proved: `after the mistake "${mistake.id}" the step can be done for the learner, and the scenario continues`,
				broken: `After the mistake "${mistake.id}" ${lost}`
			});
			return findings.all;
		});
}

/** Shows the solution of the step and plays the others. Returns what cannot be done; null on success. */
function rescue(stage: Stage): string | null {
	act(stage, { do: 'show' });
	if (!isDone(stage)) return 'its solution cannot be carried out.';
	for (;;) {
		act(stage, { do: 'next' });
		if (stage.run?.phase === 'debrief') return null;
		const { step } = stage;
		playSolution(stage);
		if (!isDone(stage))
			return `and its solution, the step "${step?.id}" can no longer be completed.`;
	}
}

function isDone({ run }: Stage): boolean {
	return run?.phase === 'done';
}
