import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { Action } from '#lib/scenario/language/actions.ts';
import { partsOf, type Part, type Task } from '#lib/scenario/language/task.ts';
import { sceneOf, type Scene } from '#lib/scenario/conditions/scene.ts';
import { isComplete, isTaskDone } from '#lib/scenario/run/checks.ts';
import { plainOf } from '#lib/ui/base/markdown.ts';
import { PlainError } from '#lib/ui/base/trouble/sentence.ts';
import type { Act } from './acts.ts';
import type { Host } from './host.ts';
import { refusalOnScreen } from './page/refusal.ts';
import { escape } from './page/hands.ts';
import { NotThere, perform, type Stagehand } from './page/perform.ts';
import { answers } from './plays/answers.ts';
import type { Cue } from './plays/cue.ts';
import { lineActs, type LinePlay } from './plays/line.ts';
import { takeSeat } from './plays/seat.ts';

/** The current step's solution on the screens: its lines, then its answers. Throws a sentence where that is not possible. */
export async function playStep(host: Host, hand: Stagehand): Promise<void> {
	const { scenario } = host.session;
	const step = await atScene(host, (scene) => scene.step);
	if (!scenario || !step) return;
	if (step['log in']) await play(await seatActs(host, step.as, false), hand);
	for (const { part, task } of partsOf(step)) {
		if (task && (await isDone(host, task))) continue;
		for (const action of part.solution ?? []) await playLine(host, hand, action, step.as);
		await playAnswers(host, hand, part);
	}
	if (!(await atScene(host, isComplete)))
		throw new PlainError('Everything was done, and still some checks of the step are not met.');
}

const isDone = (host: Host, task: Task) => atScene(host, (scene) => isTaskDone(scene, task));

async function play(acts: readonly Act[], hand: Stagehand): Promise<void> {
	for (const act of acts) await perform(act, hand);
}

async function playLine(host: Host, hand: Stagehand, action: Action, who: string): Promise<void> {
	const name = action.as ?? who;
	if (needsSeat(action)) await play(await seatActs(host, name, isForWorkplace(host, action)), hand);
	const began = await atScene(host, ({ now }) => now);
	const line = await atCue(host, name, (cue) => lineActs(cue, action));
	if ('trouble' in line) throw new PlainError(troubleWords(line));
	try {
		// What is refused is mostly not offered.
		await play(line.acts, action.refused ? { ...hand, patience: 1500 } : hand);
	} catch (error) {
		if (!(error instanceof NotThere && action.refused)) throw error;
		return hand.say(`${error.message} That is how the help desk refuses it.`);
	}
	await checkDone(host, action, began);
}

/** Whether a line came to what it says; throws a sentence if not. */
async function checkDone(host: Host, action: Action, began: number): Promise<void> {
	const now = await atScene(host, (scene) => scene.now);
	if (action.wait && now < began + millisecondsOf(action.wait))
		throw new PlainError('The clock was not moved on.');
	// Being refused a page is something to look at.
	const refusal = action.look ? null : refusalOnScreen();
	if (refusal === null) return;
	if (!action.refused) throw new PlainError(`It was refused: ${refusal}`);
	escape();
}

function troubleWords(line: Extract<LinePlay, { trouble: string }>): string {
	if (line.trouble === 'not there') return line.words;
	return `Nothing shows yet how to do this on the screens: “${line.words}”. “Do this step for me” does it.`;
}

/** Clock, phone and mailboxes are there for everybody. */
function needsSeat(action: Action): boolean {
	const isMail = 'answer mail' in action || 'write mail' in action || action.look?.['mailbox of'];
	const isTalk = talk.some((verb) => verb in action);
	return !action.wait && !isMail && !isTalk;
}
const talk = [
	'answer call',
	'call',
	'hold call',
	'resume call',
	'end call',
	'ask',
	'say',
	'promise call back',
	'listen to voicemail'
];

function isForWorkplace({ session }: Host, action: Action): boolean {
	void session;
	return 'answer approval' in action || 'ask approval' in action;
}

const seatActs = (host: Host, name: string, isInWorkplace: boolean) =>
	atCue(host, name, (cue) => takeSeat(cue, isInWorkplace));

async function playAnswers(host: Host, hand: Stagehand, part: Part): Promise<void> {
	await play(await atScene(host, (scene) => answers(scene, part, plainOf)), hand);
}

/** Reads the story as it stands now. */
function atScene<T>({ session }: Host, view: (scene: Scene) => T): Promise<T> {
	return session.read((tables, { run, now }) => {
		if (!session.scenario || !run) throw new PlainError('There is no lab on this desk.');
		return view(sceneOf(tables, session.scenario, run, now));
	});
}

function atCue<T>(host: Host, name: string, view: (cue: Cue) => T): Promise<T> {
	const { address, zone } = host;
	return atScene(host, (scene) => {
		const person = scene.person(name);
		if (!person) throw new PlainError(`There is nobody called "${name}" yet.`);
		return view({ scene, person, address, zone, addressOf: (place) => host.addressOf(place) });
	});
}
