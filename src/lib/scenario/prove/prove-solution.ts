import type { Step } from '../language/step.ts';
import { partsOf } from '../language/task.ts';
import { checksOf, evaluateCheck, isTaskDone } from '../run/checks.ts';
import { logIn } from '../run/solve.ts';
import { limitView } from '../view/limit.ts';
import { detourPath, type Detour } from './detour.ts';
import { evidenceWords, Findings } from './finding.ts';
import { proveLines } from './lines.ts';
import type { Player } from './player.ts';
import type { Happenings } from './prove-happenings.ts';
import { turnsOf, type Turn } from './turns.ts';

/** What is played, and where findings about it go. */
export interface Notes {
	findings: Findings;
	happenings: Happenings;
	/** null: the solution. */
	detour: Detour | null;
}

/** Logs in and plays the parts of a step, each line for good; `answer` then answers the questions of a part. */
export function playStep(player: Player, step: Step, notes: Notes, answer: (turn: Turn) => void) {
	const { findings, detour } = notes;
	if (step['log in']) {
		const trouble = player.act(logIn);
		if (trouble) findings.fail(trouble, ['log in']);
		else findings.hold('the log-in works', ['log in']);
	}
	for (const turn of turnsOf(step, detour)) {
		proveOpen(player, turn, notes);
		if (turn.part.solution) playTurn(player, step, turn, notes);
		answer(turn);
		proveTaskDone(player, turn, notes);
	}
}

/** A task must not be done by what was played before it. */
function proveOpen({ stage: { scene } }: Player, { task, path }: Turn, { findings }: Notes) {
	if (!task || !scene) return;
	findings.note(
		!isTaskDone(scene, task),
		{
			proved: `the task "${task.id}" is still to do when its turn comes`,
			broken: `The task "${task.id}" is done before its own solution: by that of another part of the step. Check something else in it, or make it a part of the other.`
		},
		path
	);
}

function proveTaskDone({ stage: { scene } }: Player, { task, path }: Turn, notes: Notes) {
	if (!task || !scene) return;
	const where =
		notes.detour?.kind === 'reverse' ? ' when the tasks are done in the reverse order' : '';
	notes.findings.note(
		isTaskDone(scene, task),
		{
			proved: `the task "${task.id}" is done after its solution${where}`,
			broken: `The task "${task.id}" is not done after its solution${where}.`
		},
		path
	);
}

function playTurn(player: Player, step: Step, turn: Turn, { findings, happenings, detour }: Notes) {
	const { task, lines, linesPath } = turn;
	const played = lines.map((line, n) =>
		player.act((stage) => {
			const one = new Findings(step.id, findings.path);
			const ok = proveLines(stage, [line], step.as, one, [...linesPath, n]);
			// The one line that was played is the first of its list: its place in the file is `n`.
			const placed = one.all.map((finding) => ({ ...finding, path: finding.path.slice(0, -1) }));
			findings.all.push(...placed);
			happenings.saw(stage, 'solution');
			return ok;
		})
	);
	const name = task ? `the solution of the task "${task.id}"` : nameOf(detour);
	const words = {
		proved: `${name} can be played`,
		broken: `${capital(name)} cannot be played to the end.`
	};
	findings.note(played.every(Boolean), words, linesPath);
}

/** After the lines of a step: its checks hold, it is complete, in time, and no feedback was shown. */
export function proveAfter(player: Player, step: Step, notes: Notes) {
	const { findings, detour } = notes;
	const path = detour ? detourPath(detour) : [step.solution ? 'solution' : 'tasks'];
	const name = nameOf(detour);
	proveChecks(player, step, notes);
	const { run, record } = player.stage;
	const after = detour ? name : 'its solution';
	findings.note(
		run?.phase === 'done',
		{ proved: 'the step is complete', broken: `The step is not complete after ${after}.` },
		path
	);
	const drawn = record?.mistakes.map(({ id }) => id) ?? [];
	findings.note(
		drawn.length === 0,
		{
			proved: `${name} shows no feedback`,
			broken: `${capital(name)} shows the feedback of ${drawn.join(', ')}.`
		},
		path
	);
	proveLimit(player, step, notes);
}

function proveChecks(player: Player, step: Step, { findings, detour }: Notes) {
	const { scene, run } = player.stage;
	if (!scene || !run) return;
	const isOptional = new Map(checksOf(step, []).map(({ id, optional }) => [id, optional]));
	for (const { part, path } of partsOf(step))
		for (const [n, check] of (part.checks ?? []).entries()) {
			// A detour need not meet what is optional.
			if (detour && isOptional.get(check.id)) continue;
			const at = [...path, 'checks', n];
			const evidence = evaluateCheck(scene, check);
			const words = {
				proved: `"${check.id}" holds after ${nameOf(detour)}`,
				broken: `The check "${check.id}" does not hold after ${nameOf(detour)}. ${evidenceWords(evidence)}`
			};
			findings.note(evidence.held, words, at);
			if (check.as === undefined) continue;
			const naming = {
				proved: `the ticket gets its name "${check.as}"`,
				broken: `No ticket gets the name "${check.as}" after ${nameOf(detour)}.`
			};
			findings.note(check.as in run.tickets, naming, at);
		}
}

function proveLimit(player: Player, step: Step, { findings, detour }: Notes) {
	const { record, now } = player.stage;
	const limit = limitView(step, record, now);
	if (!limit) return;
	const name = nameOf(detour);
	findings.note(
		limit.left >= 0,
		{
			proved: `${name} keeps the time limit`,
			broken: `${capital(name)} takes longer than the time limit of ${limit.of}. Set a longer one, or wait less.`
		},
		['time limit']
	);
}

/** "the solution" */
function nameOf(detour: Detour | null): string {
	switch (detour?.kind) {
		case 'way':
			return `the way "${detour.way.id}"`;
		case 'reverse':
			return 'the solution with the tasks in the reverse order';
		case 'without':
			return `the solution without the task "${detour.task}"`;
		default:
			return 'the solution';
	}
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
