import { MemoryTables } from '#lib/kernel/memory.ts';
import type { Systems } from '#lib/kernel/systems.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '../language/scenario.ts';
import { act } from '../run/coach.ts';
import { coachView } from '../view/coach-view.ts';
import { debriefView } from '../view/debrief-view.ts';
import { failures, Findings, type Finding, type Proof } from './finding.ts';
import { exported, Player } from './player.ts';
import { Happenings } from './prove-happenings.ts';
import { lateOf } from './prove-late.ts';
import { rescuesOf } from './prove-rescue.ts';
import { proveStep } from './prove-step.ts';

/**
 * Proves that a scenario can be played on the real engine: every solution, every mistake and every answer, to the debrief; the same with an
 * export and import after each action; and the rest of the scenario after each mistake.
 */
export function proveScenario(systems: Systems, scenario: Scenario, world: World): Proof {
	const once = playThrough(systems, scenario, world, false);
	const again = playThrough(systems, scenario, world, true);
	const whole = new Findings(null, ['id']);
	const same = JSON.stringify(once.result) === JSON.stringify(again.result);
	whole.note(same && failures(again.findings) === failures(once.findings), {
		proved: 'the same after export and import',
		broken: 'The run ends differently when the desk is exported and imported in between.'
	});
	const isSound = failures(once.findings) === 0;
	const rescued = isSound ? once.rescues.flatMap((rescue) => rescue()) : [];
	const late = isSound ? firstOfEach(once.late.flatMap((miss) => miss())) : [];
	const findings = [...once.findings, ...rescued, ...late, ...whole.all];
	const failed = failures(findings);
	return { findings, passed: findings.length - failed, failed };
}

/** A check missed in several steps is reported once. */
function firstOfEach(findings: readonly Finding[]): Finding[] {
	const places = findings.map(({ path }) => path.join('/'));
	return findings.filter((_, at) => places.indexOf(places[at] ?? '') === at);
}

function playThrough(systems: Systems, scenario: Scenario, world: World, exports: boolean) {
	const player = new Player(systems, scenario, world, exports);
	const findings: Finding[] = [];
	const happenings = new Happenings();
	const rescues: (() => Finding[])[] = [];
	const late: (() => Finding[])[] = [];
	player.act((stage) => act(stage, { do: 'begin' }));
	for (let steps = 0; steps < scenario.steps.length; steps++) {
		const at = player.attempt.run?.step ?? 0;
		rescues.push(rescuesOf(player, at));
		late.push(lateOf(player, at));
		const { all } = proveStep(player, at, happenings);
		findings.push(...all);
		// Steps after a broken step fail because of it: only the first is reported.
		if (failures(all)) break;
		player.act((stage) => act(stage, { do: 'next' }));
		if (player.attempt.run?.phase === 'debrief') break;
	}
	if (!failures(findings)) {
		happenings.explain(player.stage, null, scenario.happenings);
		findings.push(...proveEnd(player, scenario), ...happenings.findings(scenario));
	}
	return { findings, rescues, late, result: resultOf(player) };
}

function proveEnd(player: Player, scenario: Scenario): Finding[] {
	const findings = new Findings(null, ['debrief']);
	const { tables, attempt } = player;
	findings.note(attempt.run?.phase === 'debrief', {
		proved: 'the run ends in the debrief',
		broken: 'The run does not reach the debrief.'
	});
	const debrief = debriefView(tables, attempt, scenario);
	findings.note(!!debrief && debrief.timeline.length > 0, {
		proved: 'the debrief has a timeline',
		broken: 'The debrief has nothing to show: no step did anything on the desk.'
	});
	findings.note(coachView(tables, attempt, scenario).phase === 'debrief', {
		proved: 'the coach shows the debrief',
		broken: 'The coach does not show the debrief at the end.'
	});
	const replayed = exported(new MemoryTables(tables.systems, player.log));
	findings.note(JSON.stringify(replayed) === JSON.stringify(exported(tables)), {
		proved: 'the log gives the same desk again',
		broken: 'Replaying the log gives a different desk: please report this as a fault of Deskdrill.'
	});
	return findings.all;
}

/** The result of a run, as the learner sees it. */
function resultOf(player: Player): unknown {
	return [exported(player.tables), debriefView(player.tables, player.attempt, player.scenario)];
}
