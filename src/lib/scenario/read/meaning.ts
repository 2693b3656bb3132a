import type { FilePart, FileProblem } from '#lib/kernel/language/system-language.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Language } from '../language/language.ts';
import type { ScenarioFile } from '../language/scenario.ts';
import type { Found } from './in-order.ts';
import { actionProblems } from './meaning/actions.ts';
import { authorProblems } from './meaning/author.ts';
import { happeningProblems } from './meaning/happenings.ts';
import { nameProblems } from './meaning/names.ts';
import { routeProblems } from './meaning/routes.ts';
import { olderProblems, pastProblems } from './meaning/past.ts';
import { sharedMistakeProblems } from './meaning/shared-mistakes.ts';
import { stepProblems } from './meaning/steps.ts';
import { ticketProblems } from './meaning/tickets.ts';
import { doubleMoments, timeProblems } from './meaning/times.ts';
import { uniqueProblems } from './meaning/unique.ts';
import type { Reading } from './reading.ts';
import { walk } from './walk.ts';
import type { YamlFile } from './yaml.ts';

/** A scenario with a valid shape, and the data for semantic checks. */
export interface ParsedScenario {
	language: Language;
	file: ScenarioFile;
	/** The systems of its world, founded. */
	tables: Tables;
	world: World;
	/** Every part of the file. */
	parts: readonly FilePart[];
}

/** Checks beyond the schema: names, order, times, and whether every step can be played. */
export function meaningProblems(
	yaml: Pick<YamlFile, 'placeOf'>,
	scenario: Omit<ParsedScenario, 'parts'>,
	{ kept = false, fileName }: Reading = {}
): Found[] {
	const { language, file } = scenario;
	const parsed = { ...scenario, parts: [...walk(language.scenario, file)] };
	const problems: FileProblem[] = [
		nameProblems,
		ticketProblems,
		timeProblems,
		uniqueProblems,
		routeProblems,
		stepProblems,
		happeningProblems,
		sharedMistakeProblems,
		actionProblems,
		pastProblems,
		olderProblems
	].flatMap((find) => [...find(parsed)]);
	for (const part of language.parts) problems.push(...(part.problems?.(parsed.parts, kept) ?? []));
	if (!kept) problems.push(...authorProblems(parsed, fileName));
	return problems.map(({ path, message, hint, at }) => ({
		...yaml.placeOf(path, at),
		message,
		hint
	}));
}

/** Notes about valid but surprising content. */
export function notesOn(
	yaml: Pick<YamlFile, 'placeOf'>,
	language: Language,
	file: ScenarioFile,
	world: World
): Problem[] {
	const parts = [...walk(language.scenario, file)];
	return [...doubleMoments(parts, language.systems.worldZone(world))].map(({ path, message }) => ({
		...yaml.placeOf(path),
		message
	}));
}
