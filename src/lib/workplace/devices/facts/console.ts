import type { Scene } from '#lib/kernel/scene.ts';
import type { Found } from '#lib/kernel/system.ts';
import type { ConsoleRun } from '../../model/index.ts';
import { nameOfEmail } from '../../people.ts';
import { isSameName } from '../../rules/find.ts';
import type { ConsoleWants } from '../words/fact-words.ts';
import { changesSince } from './changes.ts';

/** Whether a command was typed since the run began; `before the first change`: before the device was changed in any way. */
export function evaluateConsole(scene: Scene, wants: ConsoleWants): Found {
	const runs = runsSince(scene).filter((run) => fits(scene, run, wants));
	const early = wants['before the first change'];
	const right =
		early === undefined ? runs : runs.filter((run) => isBeforeChanges(scene, run) === early);
	const last = right.at(-1) ?? runs.at(-1);
	return {
		held: right.length > 0,
		expected: expectation(scene, wants),
		found: last
			? `${last.line} on ${last.device}${isBeforeChanges(scene, last) ? '' : ', after a change'}`
			: 'it was not typed yet',
		decidedBy: last
			? { at: last.at, words: `typed ${last.line}`, by: nameOfEmail(scene.tables, last.by) }
			: null
	};
}

function runsSince({ tables, mark }: Scene): readonly ConsoleRun[] {
	const last = tables.lastId('consoleRuns');
	const first = mark('consoleRuns');
	return Array.from({ length: last - first }, (_, at) =>
		tables.get('consoleRuns', first + at + 1)
	).flatMap((run) => run ?? []);
}

function fits(
	scene: Scene,
	run: ConsoleRun,
	{ on, command, with: words, by }: ConsoleWants
): boolean {
	const wanted = command.trim().toLowerCase();
	const line = run.line.toLowerCase().replace(/\s+/g, ' ');
	return (
		(on === undefined || isSameName(run.device, on)) &&
		(run.command === wanted || line.startsWith(`${wanted} `) || line === wanted) &&
		(words === undefined || line.includes(words.toLowerCase())) &&
		(by === undefined || scene.person(by)?.email.toLowerCase() === run.by)
	);
}

/** Each change knows the last line that was typed before it. */
function isBeforeChanges(scene: Scene, { id, device }: ConsoleRun): boolean {
	return changesSince(scene, device).every(({ consoleRuns }) => consoleRuns >= id);
}

function expectation(scene: Scene, wants: ConsoleWants): string {
	const who = wants.by === undefined ? 'somebody' : scene.nameOf(wants.by);
	const line = [wants.command, wants.with].filter(Boolean).join(' ');
	const where = wants.on === undefined ? '' : ` on ${wants.on}`;
	const early = wants['before the first change'];
	const when = early === undefined ? '' : early ? ' before the first change' : ' after a change';
	return `${who} typed ${line}${where}${when}`;
}
