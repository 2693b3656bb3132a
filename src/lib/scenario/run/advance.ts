import { evaluate } from '../conditions/evaluate.ts';
import { partsOf } from '../language/task.ts';
import { isComplete } from './checks.ts';
import { happenDue } from './happenings.ts';
import { moved, type RunEvent } from './machine.ts';
import { nameRows } from './naming.ts';
import { respond } from './respond.ts';
import type { Stage } from './stage.ts';

/** Limit for happenings that trigger each other. */
const MOST_ROUNDS = 50;

/** Re-evaluates the scenario after a change: names tickets, shows feedback, runs happenings, completes the step. */
export function advance(stage: Stage) {
	respond(stage);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		if (!isUnderWay(stage)) return;
		nameRows(stage);
		noticeLogIn(stage);
		drawMistakes(stage);
		if (!happenDue(stage)) break;
		respond(stage);
	}
	const { scene } = stage;
	if (!scene) return;
	step(stage, { type: isComplete(scene) ? 'complete' : 'incomplete' });
	noteDone(stage);
}

export function isUnderWay(stage: Stage): boolean {
	return stage.run?.phase === 'working' || stage.run?.phase === 'done';
}

/** Sends an event to the run's machine; false if it is not possible now. */
export function step(stage: Stage, event: RunEvent): boolean {
	if (!stage.run) return false;
	const place = moved(stage.run, event);
	if (!place) return false;
	stage.changeRun(place);
	return true;
}

/** The time limit of a step counts until everything it requires came to hold. */
function noteDone(stage: Stage) {
	const { record, step: current, now, run } = stage;
	if (!record || !current?.['time limit']) return;
	const isDone = run?.phase === 'done';
	if (isDone !== (record.done !== undefined))
		stage.changeRecord({ done: isDone ? now : undefined });
}

function noticeLogIn(stage: Stage) {
	const { scene, step: current, record } = stage;
	if (!scene || !current?.['log in'] || !record || record.loggedIn) return;
	const person = scene.person(current.as);
	const { people } = scene.tables.systems;
	if (person && people.isLoggedIn(scene.tables, person.actor))
		stage.changeRecord({ loggedIn: true });
}

/** Feedback is shown when its condition becomes true, not again while it stays true. */
function drawMistakes(stage: Stage) {
	const { scene, record, now } = stage;
	if (!scene?.step || !record || record.outcome !== 'working') return;
	const standing = standingMistakes(stage);
	const fresh = standing.filter((id) => !record.standing.includes(id));
	if (fresh.length === 0 && standing.length === record.standing.length) return;
	const drawn = fresh.map((id) => ({ id, at: now }));
	stage.changeRecord({ standing, mistakes: [...record.mistakes, ...drawn] });
}

export function standingMistakes(stage: Stage): string[] {
	const { scene } = stage;
	if (!scene?.step) return [];
	return partsOf(scene.step)
		.flatMap(({ part }) => part.mistakes ?? [])
		.filter((mistake) => evaluate(scene, mistake.when).held)
		.map(({ id }) => id);
}
