import type { Step } from '../language/step.ts';
import { advance } from '../run/advance.ts';
import { act } from '../run/coach.ts';
import { answerPart } from '../run/solve.ts';
import { detourPath, type Detour } from './detour.ts';
import { Findings } from './finding.ts';
import type { Player } from './player.ts';
import type { Happenings } from './prove-happenings.ts';
import { playStep, proveAfter } from './prove-solution.ts';

/** Goes through the current step otherwise than by its solution, or leaves it. */
export function proveDetour(
	player: Player,
	at: number,
	detour: Detour,
	happenings: Happenings
): Findings {
	const step = player.scenario.steps[at] as Step;
	const findings = new Findings(step.id, ['steps', at]);
	if (detour.kind === 'left') {
		player.act((stage) => act(stage, { do: 'leave' }));
		const words = {
			proved: 'the learner can continue without it',
			broken: 'It is optional, but the learner cannot continue without it.'
		};
		findings.note(
			player.attempt.run?.steps[step.id]?.outcome === 'left',
			words,
			detourPath(detour)
		);
		return findings;
	}
	const way = detour.kind === 'way' ? detour.way : undefined;
	const notes = { findings, happenings, detour };
	playStep(player, step, notes, ({ part }) => {
		player.act((stage) => {
			answerPart(stage, part, { way });
			advance(stage);
		});
	});
	proveAfter(player, step, notes);
	happenings.saw(player.stage, 'solution');
	return findings;
}
