import { MemoryTables } from '#lib/kernel/memory.ts';
import type { Systems } from '#lib/kernel/systems.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '../language/scenario.ts';
import { coachView } from '../view/coach-view.ts';
import { debriefView } from '../view/debrief-view.ts';
import { failures, Findings, type Finding, type Proof } from './finding.ts';
import { exported, type Player } from './player.ts';
import { Walks } from './walks.ts';

/**
 * Proves that a scenario can be played on the real engine: every solution, every way, every branch, every mistake and every answer, to the
 * debrief; the same with an export and import after each action; and the rest of the scenario after each mistake.
 */
export function proveScenario(systems: Systems, scenario: Scenario, world: World): Proof {
	const once = new Walks(systems, scenario, world, false);
	const again = new Walks(systems, scenario, world, true);
	const whole = new Findings(null, ['id']);
	const [first] = once.ended;
	const ending = first ? proveEnd(first, scenario) : [];
	const same = JSON.stringify(resultsOf(once)) === JSON.stringify(resultsOf(again));
	whole.note(same && failures(again.findings) === failures(once.findings), {
		proved: 'the same after export and import',
		broken: 'The run ends differently when the desk is exported and imported in between.'
	});
	const isSound = failures(once.findings) + failures(ending) === 0;
	const rescued = isSound ? once.rescues.flatMap((rescue) => rescue()) : [];
	const late = isSound ? firstOfEach(once.late.flatMap((miss) => miss())) : [];
	const all = [...once.findings, ...ending, ...rescued, ...late, ...whole.all];
	const findings = all.filter(({ elsewhere }) => !elsewhere);
	const failed = failures(findings);
	const left = all.filter(({ elsewhere }) => elsewhere);
	return { findings, left, passed: findings.length - failed, failed };
}

/** A check missed in several steps is reported once. */
function firstOfEach(findings: readonly Finding[]): Finding[] {
	const places = findings.map(({ path }) => path.join('/'));
	return findings.filter((_, at) => places.indexOf(places[at] ?? '') === at);
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

/** The results of all walks, as learners see them. */
function resultsOf({ ended, scenario }: Walks): unknown {
	return ended.map(({ tables, attempt }) => [
		exported(tables),
		debriefView(tables, attempt, scenario)
	]);
}
