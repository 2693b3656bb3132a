import type { Systems } from '#lib/kernel/systems.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '../language/scenario.ts';
import { act } from '../run/coach.ts';
import { playSolution } from '../run/solve.ts';
import { Findings, type Finding } from '../prove/finding.ts';
import { Player } from '../prove/player.ts';
import { secretsOf } from '../prove/secrets.ts';
import { cannotFail, checksThatNeverFail } from './cannot-fail.ts';
import { givenAway, textsBefore } from './given-away.ts';
import { shortcuts } from './shortcuts.ts';
import { unfoundedTexts } from './unfounded.ts';

/**
 * Examines a scenario that proves for what a proof cannot see: answers that are given away elsewhere, symptoms that are told and not there,
 * ways round the checks, checks and steps that cannot fail (what varies, in one story: `Finding.elsewhere`). Steps after one whose solution does not complete it are not examined.
 */
export function vetScenario(systems: Systems, scenario: Scenario, world: World): Finding[] {
	const player = new Player(systems, scenario, world, false);
	const findings: Finding[] = [];
	const varies = scenario.story !== undefined;
	player.act((stage) => act(stage, { do: 'begin' }));
	for (let steps = 0; steps < scenario.steps.length; steps++) {
		const at = player.attempt.run?.step ?? 0;
		const step = scenario.steps[at];
		if (!step) break;
		const found = new Findings(step.id, ['steps', at]);
		const texts = textsBefore(player.stage, scenario, step);
		cannotFail(step, found);
		checksThatNeverFail(player, step, found, varies);
		unfoundedTexts(player.stage, scenario, step, steps === 0, found);
		shortcuts(player, step, found, varies);
		player.act((stage) => playSolution(stage));
		givenAway(texts, secretsOf(player.stage), found);
		findings.push(...found.all);
		player.act((stage) => act(stage, { do: 'next' }));
		const { run } = player.attempt;
		if (run?.phase === 'debrief' || run?.step === at) break;
	}
	return findings;
}
