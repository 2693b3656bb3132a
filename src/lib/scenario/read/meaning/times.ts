import { instantOfWords, millisecondsOf } from '../../time/words.ts';
import type { Doubt, Judged } from '../meaning.ts';

/** Dates that no calendar has, and lengths of time that are none. */
export function* timeProblems({ file, parts, world }: Judged): Generator<Doubt> {
	const zone = world['time zone'] ?? 'Etc/UTC';
	for (const { definition, value, path } of parts) {
		if (typeof value !== 'string') continue;
		if (definition.kind === 'moment' && instantOfWords(value, zone) === null) {
			yield { path, message: `There is no such moment as "${value}".`, hint: MOMENT };
		}
		if (definition.kind === 'duration' && !millisecondsOf(value) && path.at(-1) !== 'after') {
			yield { path, message: `"${value}" is no length of time.`, hint: DURATION };
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
