import type { Problem, Scenario } from '#lib/scenario/index.ts';
import type { Language } from '#lib/scenario/language/language.ts';
import { readScenario } from '#lib/scenario/read/read-scenario.ts';
import { readWorld } from '#lib/scenario/read/read-world.ts';
import type { SourceText } from '../database/records.ts';
import { StoreTrouble } from '../database/trouble.ts';

/** The scenario of a desk, read from the texts that it was made from, as the seed of its run has it. Throws `StoreTrouble` when they cannot be read. */
export function readSource(
	language: Language,
	title: string,
	scenario: SourceText,
	base: SourceText | null,
	seed?: number
): Scenario {
	const world = base
		? readWorld(language, base.text, { kept: true })
		: ({ ok: true, world: {} } as const);
	if (!world.ok) throw unreadable(title, world.problems[0]);
	const read = readScenario(
		language,
		scenario.text,
		{ names: [], find: () => world.world },
		{ kept: true, ...(seed !== undefined && { seed }) }
	);
	if (!read.ok) throw unreadable(title, read.problems[0]);
	return read.scenario;
}

function unreadable(title: string, problem: Problem | undefined): StoreTrouble {
	const why = problem ? ` Line ${problem.line}: ${problem.message}` : '';
	return new StoreTrouble(
		'unreadable scenario',
		`This version of Deskdrill cannot read the scenario of "${title}".${why} Nothing is lost: a backup of the desk can still be made.`
	);
}
