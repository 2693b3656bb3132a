import { readScenario, readWorld, type Scenario } from '../scenario/index.ts';
import type { SourceRecord } from './records.ts';
import { StoreTrouble } from './trouble.ts';

/** The scenario of a desk, read again from the text that it was made from; null for a sandbox. */
export function scenarioOf(title: string, source: SourceRecord): Scenario | null {
	if (!source.scenario) return null;
	const world = source.world ? readWorld(source.world.text) : ({ ok: true, world: {} } as const);
	if (!world.ok) throw unreadable(title, world.problems[0]);
	const read = readScenario(source.scenario.text, { names: [], find: () => world.world });
	if (!read.ok) throw unreadable(title, read.problems[0]);
	return read.scenario;
}

function unreadable(
	title: string,
	problem: { line: number; message: string } | undefined
): StoreTrouble {
	const why = problem ? ` Line ${problem.line}: ${problem.message}` : '';
	return new StoreTrouble(
		'unreadable scenario',
		`This version of Deskdrill cannot read the scenario of "${title}".${why} Nothing is lost: a backup of the desk can still be made.`
	);
}
