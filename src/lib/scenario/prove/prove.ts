import { MemoryTables } from '#lib/desk/memory.ts';
import type { World } from '#lib/desk/world.ts';
import type { Scenario } from '../language/scenario.ts';
import { act } from '../run/coach.ts';
import { keyOf } from '../run/happening-keys.ts';
import { coachView } from '../view/coach-view.ts';
import { debriefView } from '../view/debrief-view.ts';
import { Findings, type Finding, type Proof } from './finding.ts';
import { exported, Player } from './player.ts';
import { rescuesOf } from './prove-rescue.ts';
import { proveStep } from './prove-step.ts';

/**
 * Proves that a scenario can be played: on the real engine, every solution, every mistake, every answer, to the debrief; all of it
 * again with a desk that is exported and imported after each deed; and the rest of the story after each mistake.
 */
export function proveScenario(scenario: Scenario, world: World): Proof {
	const once = playThrough(scenario, world, false);
	const again = playThrough(scenario, world, true);
	const whole = new Findings(null, ['id']);
	const same = JSON.stringify(once.result) === JSON.stringify(again.result);
	whole.note(
		same && failures(again.findings) === failures(once.findings),
		same
			? 'the same after export and import'
			: 'The run ends differently when the desk is exported and imported on the way.'
	);
	const rescued = failures(once.findings) ? [] : once.rescues.flatMap((rescue) => rescue());
	const findings = [...once.findings, ...rescued, ...whole.all];
	const failed = failures(findings);
	return { findings, passed: findings.length - failed, failed };
}

function failures(findings: readonly Finding[]): number {
	return findings.filter(({ ok }) => !ok).length;
}

function playThrough(scenario: Scenario, world: World, exports: boolean) {
	const player = new Player(scenario, world, exports);
	const findings: Finding[] = [];
	const fired = new Set<string>();
	const rescues: (() => Finding[])[] = [];
	player.act((stage) => act(stage, { do: 'begin' }));
	for (let steps = 0; steps < scenario.steps.length; steps++) {
		const at = player.attempt.run?.step ?? 0;
		rescues.push(rescuesOf(player, at));
		const { all } = proveStep(player, at, fired);
		findings.push(...all);
		// What follows a broken step is broken by it: one cause, one report.
		if (failures(all)) break;
		player.act((stage) => act(stage, { do: 'next' }));
		if (player.attempt.run?.phase === 'debrief') break;
	}
	if (!failures(findings)) findings.push(...proveEnd(player, scenario, fired));
	return { findings, rescues, result: resultOf(player) };
}

function proveEnd(player: Player, scenario: Scenario, fired: ReadonlySet<string>): Finding[] {
	const { note, all } = findingsOf(new Findings(null, ['debrief']));
	const { tables, attempt } = player;
	note(attempt.run?.phase === 'debrief', 'the run ends in the debrief');
	const debrief = debriefView(tables, attempt, scenario);
	note(!!debrief && debrief.timeline.length > 0, 'the debrief tells the story');
	note(coachView(tables, attempt, scenario).phase === 'debrief', 'the coach shows the debrief');
	const replayed = exported(new MemoryTables(player.log));
	note(
		JSON.stringify(replayed) === JSON.stringify(exported(tables)),
		'the log gives the same desk again'
	);
	const lists = [
		{ step: null, list: scenario.happenings ?? [], path: ['happenings'] as (string | number)[] },
		...scenario.steps.map((step, at) => ({
			step,
			list: step.happenings ?? [],
			path: ['steps', at, 'happenings']
		}))
	];
	for (const { step, list, path } of lists)
		for (const [at, happening] of list.entries()) {
			const ok = fired.has(keyOf(step, happening, at));
			const what = happening.id ? `"${happening.id}"` : `number ${at + 1}`;
			const message = ok
				? `the happening ${what} happens`
				: `The happening ${what} never happens, neither in the solution nor when nothing is done.`;
			all.push({ step: step?.id ?? null, ok, message, path: [...path, at] });
		}
	return all;
}

function findingsOf(findings: Findings) {
	return { note: findings.note.bind(findings), all: findings.all };
}

/** What a run came to, as far as the learner sees it. */
function resultOf(player: Player): unknown {
	return [exported(player.tables), debriefView(player.tables, player.attempt, player.scenario)];
}
