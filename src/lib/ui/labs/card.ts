import type { Scenario } from '#lib/scenario/index.ts';
import type { Lab } from './lab.ts';
import { peopleOf, type Introduced } from './people.ts';

/** Information about a lab before it is started; generated at build time. */
export interface LabCard extends Pick<
	Scenario,
	'id' | 'title' | 'summary' | 'level' | 'minutes' | 'objectives' | 'lesson'
> {
	/** Titles of the steps. */
	steps: readonly string[];
	people: readonly Introduced[];
}

export function cardOf(lab: Pick<Lab, 'scenario' | 'world'>): LabCard {
	const { id, title, summary, level, minutes, objectives, lesson, steps } = lab.scenario;
	return {
		id,
		title,
		summary,
		level,
		minutes,
		objectives,
		...(lesson !== undefined && { lesson }),
		steps: steps.map((step) => step.title),
		people: peopleOf(lab)
	};
}
