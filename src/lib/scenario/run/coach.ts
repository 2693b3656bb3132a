import type { Tables } from '#lib/kernel/tables.ts';
import type { Attempt, StepRecord } from '../attempt.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Place } from '#lib/kernel/system.ts';
import { partsOf } from '../language/task.ts';
import type { Scenario } from '../language/scenario.ts';
import { advance, isUnderWay, step } from './advance.ts';
import { goBack } from './back.ts';
import { endDraft, leaveDraft } from './drafts.ts';
import { checksOf, evaluateCheck, partlyMet } from './checks.ts';
import { enter } from './enter.ts';
import { lookAt } from './looks.ts';
import { nextStep } from './next-step.ts';
import { follow } from './naming.ts';
import { show } from './show.ts';
import { answer, decide, giveReason } from './solve.ts';
import { Stage } from './stage.ts';
import { watch } from './watch.ts';
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
			return goOn(stage);
		case 'leave':
			return leave(stage);
		case 'hint':
			if (isUnderWay(stage)) giveHint(stage, action.task);
			return;
		case 'answer': {
			const parts = stage.step ? partsOf(stage.step) : [];
			const asked = parts.flatMap(({ part }) => part.ask ?? []);
			const question = asked.find(({ id }) => id === action.question);
			if (!question || !isUnderWay(stage)) return;
			answer(stage, question, action.given);
			return advance(stage);
		}
		case 'decide':
			if (!isUnderWay(stage)) return;
			decide(stage, action.question, action.choice);
			return advance(stage);
		case 'reason':
			if (!isUnderWay(stage)) return;
			giveReason(stage, action.question, action.text);
			return advance(stage);
		case 'show':
			if (stage.run?.phase !== 'working') return;
			return show(stage, 'shown');
		case 'watch':
			return watch(stage);
		case 'back':
			return goBack(stage);
		case 'skip':
			if (stage.run?.phase === 'working') show(stage, 'skipped');
			return goOn(stage);
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
		case 'draft': {
			if (!isUnderWay(stage)) return;
			const { form, row, by } = action;
			(action.left ? leaveDraft : endDraft)(stage, { form, row, by });
			return advance(stage);
		}
	}
}

function giveHint(stage: Stage, task: string | undefined) {
	const { record, step: current } = stage;
	if (!record || !current) return;
	if (task === undefined) {
		if (record.hints < (current.hints?.length ?? 0))
			stage.changeRecord({ hints: record.hints + 1 });
		return;
	}
	const { taskHints = {} } = record;
	const given = taskHints[task] ?? 0;
	if (given < (current.tasks?.find(({ id }) => id === task)?.hints?.length ?? 0))
		stage.changeRecord({ taskHints: { ...taskHints, [task]: given + 1 } });
}

/** Leaves a step that is done. */
function goOn(stage: Stage) {
	const { record } = stage;
	if (record && stage.run?.phase === 'done')
		end(stage, 'next', record.outcome === 'working' ? 'passed' : record.outcome);
}

/** Continues without an optional step; one that is done is left as usual. */
function leave(stage: Stage) {
	if (stage.run?.phase === 'done') return goOn(stage);
	if (stage.run?.phase === 'working' && stage.step?.optional) end(stage, 'leave', 'left');
}

function end(stage: Stage, type: 'next' | 'leave', outcome: StepRecord['outcome']) {
	const { scene } = stage;
	if (!scene) return;
	const to = nextStep(scene);
	const evidence = evidenceNow(stage);
	const partly = partlyMet(scene);
	stage.changeRecord({ ended: stage.now, evidence, outcome, ...(partly.length && { partly }) });
	step(stage, { type, to });
	if (to === null) stage.changeRun({ ended: stage.now, trail: [] });
	else enter(stage);
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
