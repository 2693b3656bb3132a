import { instantOfWords, millisecondsOf, momentWords, timesShown } from '#lib/kernel/time/words.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Invalid dates and durations. */
export function* timeProblems({
	language,
	file,
	parts,
	world
}: ParsedScenario): Generator<FileProblem> {
	const zone = language.systems.worldZone(world);
	for (const { definition, value, path } of parts) {
		if (typeof value !== 'string') continue;
		if (definition.kind === 'moment' && instantOfWords(value, zone) === null) {
			yield { path, message: `"${value}" is not a valid date and time.`, hint: MOMENT };
		}
		if (definition.kind === 'duration' && !millisecondsOf(value) && path.at(-1) !== 'after') {
			yield { path, message: `"${value}" is not a length of time.`, hint: DURATION };
		}
	}
	const begin = instantOfWords(file.clock, zone);
	const lists = [
		{ path: [] as (string | number)[], happenings: file.happenings },
		...file.steps.map((step, at) => ({ path: ['steps', at], happenings: step.happenings }))
	];
	for (const { path, happenings } of lists) {
		for (const [at, happening] of (happenings ?? []).entries()) {
			const moment = happening.at ? instantOfWords(happening.at, zone) : null;
			if (moment === null || begin === null || moment >= begin) continue;
			yield {
				path: [...path, 'happenings', at, 'at'],
				message: `This happens before the scenario begins (${file.clock}).`,
				hint: 'It would never happen.'
			};
		}
	}
}

const MOMENT = 'Write it as "2026-03-02 09:00".';
const DURATION = 'Write it as "20 minutes", "4 hours" or "1 day".';

/** Moments skipped by a clock change: the story would begin at another time. */
export function* missingMoments({
	language,
	parts,
	world
}: ParsedScenario): Generator<FileProblem> {
	const zone = language.systems.worldZone(world);
	for (const { value, path } of momentsIn(parts)) {
		const instant = instantOfWords(value, zone);
		if (instant === null || timesShown(value, zone) > 0) continue;
		yield {
			path,
			message: `In ${zone} the clocks go forward that night, so "${value}" does not exist.`,
			hint: `Write "${momentWords(instant, zone)}", or another time.`
		};
	}
}

/** Moments that occur twice because of a clock change. */
export function* doubleMoments(
	parts: ParsedScenario['parts'],
	zone: string
): Generator<FileProblem> {
	for (const { value, path } of momentsIn(parts))
		if (timesShown(value, zone) > 1)
			yield {
				path,
				message: `In ${zone} the clocks go back that night, so "${value}" occurs twice; the first time is used.`
			};
}

function* momentsIn(
	parts: ParsedScenario['parts']
): Generator<{ value: string; path: FileProblem['path'] }> {
	for (const { definition, value, path } of parts)
		if (definition.kind === 'moment' && typeof value === 'string') yield { value, path };
}
