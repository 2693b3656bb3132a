import type { Problem, Scenario } from '#lib/scenario/index.ts';
import type { Language } from '#lib/scenario/language/language.ts';
import { readOverlay } from '#lib/scenario/overlay/read-overlay.ts';
import { readScenario, type Worlds } from '#lib/scenario/read/read-scenario.ts';
import { readWorld } from '#lib/scenario/read/read-world.ts';
import type { SourceText } from '../database/records.ts';
import { StoreTrouble } from '../database/trouble.ts';

interface SourceTexts {
	scenario: SourceText;
	world: SourceText | null;
	overlay?: SourceText | undefined;
}

/** The scenario of a desk, read from the texts that it was made from, as the seed of its run has it. Throws `StoreTrouble` when they cannot be read. */
export function readSource(
	language: Language,
	title: string,
	{ scenario, world: base, overlay }: SourceTexts,
	seed?: number
): Scenario {
	const world = base
		? readWorld(language, base.text, { kept: true })
		: ({ ok: true, world: {} } as const);
	if (!world.ok) throw unreadable(title, world.problems[0]);
	const worlds: Worlds = { names: [], find: () => world.world };
	const reading = { kept: true, ...(seed !== undefined && { seed }) };
	const read = overlay
		? readOverlay(language, { text: overlay.text }, { text: scenario.text }, worlds, reading)
		: readScenario(language, scenario.text, worlds, reading);
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
