import { DeskMemory } from '#lib/desk/memory.ts';
import { reckonDue } from '../../lib/desk/time/due.ts';
import type { Schedule } from '../../lib/desk/time/schedule.ts';
import { compare, fieldsOf } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { guarded } from './guard.ts';
import { CorpusError, instantOf, readLines, textOfInstant } from './records.ts';
import type { Outcome } from './tally.ts';

interface DueCase {
	id: string;
	start: string;
	grace_hours: number;
	/** Null: the system's default. */
	sla_schedule: string | null;
	/** Takes precedence over the plan's. */
	dept_schedule: string | null;
	due: string;
}

/** Reckons the recorded due dates. */
export function* reckonCases(
	corpus: Corpus,
	file: string,
	chosen: (id: string) => boolean
): Generator<Outcome> {
	const desk = new DeskMemory(corpus.founded);
	const schedules = desk.all('schedules');
	const fallback = corpus.recorded.system.default_schedule;
	const zone = corpus.recorded.time_zones.help_desk_default;
	for (const one of readLines<DueCase>(corpus.directory, file) ?? [])
		if (chosen(one.id))
			yield guarded(one.id, () => {
				const name = one.dept_schedule ?? one.sla_schedule ?? fallback;
				return checkDue(one, scheduleNamed(schedules, name), schedules, zone);
			});
}

function checkDue(
	one: DueCase,
	schedule: Schedule | null,
	schedules: readonly Schedule[],
	zone: string
): Outcome {
	const due = reckonDue(instantOf(one.start), one.grace_hours, schedule, schedules, zone);
	const expected = { result: { due: one.due } };
	const found = { result: { due: textOfInstant(due) } };
	const told = `${one.start} + ${one.grace_hours} h in ${schedule?.name ?? 'plain hours'}`;
	const differences = compare(expected, found);
	const check = { where: one.id, what: 'sla', told, differences, fields: fieldsOf(expected) };
	return { id: one.id, checks: [{ ...check, late: false }] };
}

function scheduleNamed(schedules: readonly Schedule[], name: string | null): Schedule | null {
	if (name === null) return null;
	const schedule = schedules.find((known) => known.name === name);
	if (!schedule) throw new CorpusError(`There is no schedule "${name}".`);
	return schedule;
}
