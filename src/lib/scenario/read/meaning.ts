import type { Tables } from '#lib/kernel/tables.ts';
import type { World } from '#lib/desk/world.ts';
import { scenario as definition, type ScenarioFile } from '../language/scenario.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import type { Advice, Found } from './in-order.ts';
import { actionProblems } from './meaning/actions.ts';
import { nameProblems } from './meaning/names.ts';
import { stepProblems } from './meaning/steps.ts';
import { ticketProblems } from './meaning/tickets.ts';
import { doubleMoments, timeProblems } from './meaning/times.ts';
import { uniqueProblems } from './meaning/unique.ts';
import { authorProblems } from './meaning/author.ts';
import type { Reading } from './reading.ts';
import { walk, type Visited } from './walk.ts';
import type { Path, YamlFile } from './yaml.ts';

/** A scenario with a valid shape, and the data for semantic checks. */
export interface Judged {
	file: ScenarioFile;
	/** The founded desk of its world. */
	desk: Tables;
	world: World;
	/** Every part of the file. */
	parts: readonly Visited[];
}

/** A semantic problem, at a place of the file. */
export interface Doubt {
	path: Path;
	message: string;
	hint?: Advice;
	at?: 'key';
}

/** Checks beyond the schema: names, order, times, and whether every step can be played. */
export function meaningProblems(
	yaml: YamlFile,
	file: ScenarioFile,
	world: World,
	desk: Tables,
	reading: Reading = {}
): Found[] {
	const parts = [...walk(definition, file)];
	const judged: Judged = { file, desk, world, parts };
	const doubts = [
		nameProblems,
		ticketProblems,
		timeProblems,
		uniqueProblems,
		stepProblems,
		actionProblems
	].flatMap((find) => [...find(judged)]);
	if (!reading.kept) doubts.push(...authorProblems(judged, reading.fileName));
	return doubts.map(({ path, message, hint, at }) => ({
		...yaml.placeOf(path, at),
		message,
		hint
	}));
}

/** Notes about valid but surprising content. */
export function notesOn(yaml: YamlFile, file: ScenarioFile, world: World): Problem[] {
	const parts = [...walk(definition, file)];
	return [...doubleMoments(parts, world)].map(({ path, message }) => ({
		...yaml.placeOf(path),
		message
	}));
}
