import type { Tables } from '#lib/kernel/tables.ts';
import type { Attempt } from '../attempt.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Place } from '#lib/kernel/system.ts';
import type { Scenario } from '../language/scenario.ts';
import { advance, isUnderWay, step } from './advance.ts';
import { goBack } from './back.ts';
import { checksOf, evaluateCheck } from './checks.ts';
import { enter } from './enter.ts';
import { lookAt } from './looks.ts';
import { follow } from './naming.ts';
import { show } from './show.ts';
import { answer, decide } from './solve.ts';
import { Stage } from './stage.ts';
import type { Advanced, CoachAction } from './types.ts';

/** Actions of the learner in the coach. Impossible ones change nothing. */
export function coach(
	tables: Tables,
	attempt: Attempt,
	scenario: Scenario,
	action: CoachAction
): Advanced {
	const stage = new Stage(tables, attempt, scenario);
	if (stage.run) act(stage, action);
	return { attempt: stage.attempt, events: stage.events };
}

export function act(stage: Stage, action: CoachAction) {
	switch (action.do) {
		case 'begin':
			if (!step(stage, { type: 'begin' })) return;
			stage.changeRun({ began: stage.now, marks: stage.marks() });
			enter(stage);
			return;
		case 'next':
			return leave(stage);
		case 'hint': {
			const { record } = stage;
			const most = stage.step?.hints?.length ?? 0;
			if (isUnderWay(stage) && record && record.hints < most)
				stage.changeRecord({ hints: record.hints + 1 });
			return;
		}
		case 'answer': {
			const question = stage.step?.ask?.find(({ id }) => id === action.question);
			if (!question || !isUnderWay(stage)) return;
			answer(stage, question, action.given);
			return advance(stage);
		}
		case 'decide':
			if (!isUnderWay(stage)) return;
			decide(stage, action.question, action.choice);
			return advance(stage);
		case 'show':
			if (stage.run?.phase !== 'working') return;
			return show(stage, 'shown');
		case 'back':
			return goBack(stage);
		case 'skip':
			if (stage.run?.phase !== 'working') return leave(stage);
			show(stage, 'skipped');
			return leave(stage);
		case 'pause':
			step(stage, { type: 'pause' });
			return;
		case 'resume':
			if (step(stage, { type: 'resume' })) advance(stage);
			return;
		case 'look':
			if (!isUnderWay(stage)) return;
			lookAt(stage, action.by, action.at, action.shown);
			followLooked(stage, action.at);
			return advance(stage);
	}
}

function leave(stage: Stage) {
	const { record, step: current, scenario, running } = stage;
	if (!record || !current || !scenario || running.phase !== 'done') return;
	const evidence = evidenceNow(stage);
	const outcome = record.outcome === 'working' ? 'passed' : record.outcome;
	const next = nextStep(scenario, running.step);
	stage.changeRecord({ ended: stage.now, evidence, outcome });
	step(stage, { type: 'next', to: next });
	if (next === null) stage.changeRun({ ended: stage.now, trail: [] });
	else enter(stage);
}

function nextStep(scenario: Scenario, at: number): number | null {
	const { next } = scenario.steps[at] ?? {};
	const to = next === undefined ? at + 1 : scenario.steps.findIndex(({ id }) => id === next);
	return to >= 0 && to < scenario.steps.length ? to : null;
}

function evidenceNow({ scene }: Stage): Record<string, Evidence> {
	if (!scene?.step) return {};
	const checks = checksOf(scene.step, scene.run.happened);
	return Object.fromEntries(
		checks.map((check) => {
			const { held, expected, found, decidedBy } = evaluateCheck(scene, check);
			return [check.id, { held, expected, found, decidedBy }];
		})
	);
}

/** The story may continue with a second ticket that the learner opens. */
function followLooked(stage: Stage, at: Place) {
	for (const { kind, row } of stage.tables.systems.places.values()) {
		const id = kind === at.kind ? (row?.(at) ?? null) : null;
		if (id !== null) follow(stage, id);
	}
}
