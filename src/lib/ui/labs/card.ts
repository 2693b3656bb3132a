import type { Scenario } from '#lib/scenario/index.ts';
import { objectiveWords } from '#lib/scenario/view/cards.ts';
import { ENGLISH } from '#lib/scenario/language/language-tag.ts';
import { longestWays } from '#lib/scenario/language/route.ts';
import type { Lab } from './lab.ts';
import { peopleOf, type Introduced } from './people.ts';

/** Information about a lab before it is started; generated at build time. */
export interface LabCard extends Pick<
	Scenario,
	'id' | 'title' | 'summary' | 'level' | 'minutes' | 'objectives' | 'lesson'
> {
	/** Titles of the steps, with the number of steps on the longest way from each to the end, itself included. */
	steps: readonly { title: string; left: number }[];
	people: readonly Introduced[];
	/** The language of these texts. */
	language: string;
}

export function cardOf(lab: Pick<Lab, 'scenario' | 'world'>): LabCard {
	const { id, title, summary, level, minutes, objectives, lesson, steps, titles } = lab.scenario;
	const longest = longestWays(steps);
	return {
		id,
		title,
		summary,
		level,
		minutes,
		objectives: objectives.map((one) => objectiveWords(one, titles)),
		...(lesson !== undefined && { lesson }),
		steps: steps.map(({ title }, at) => ({ title, left: longest[at] ?? 1 })),
		people: peopleOf(lab),
		language: lab.scenario.language ?? ENGLISH
	};
}
