import type { Scenario } from '#lib/scenario/index.ts';
import { objectiveWords } from '#lib/scenario/view/cards.ts';
import { longestWays } from '#lib/scenario/language/route.ts';
import type { Lab } from './lab.ts';
import { peopleOf, type Introduced } from './people.ts';

/** What a list says of a lab; made at build time. All lists have it of all labs: it has no more than they show. */
export interface LabEntry extends Pick<Scenario, 'id' | 'title' | 'level' | 'minutes' | 'lesson'> {
	/** For each step the number of steps on the longest way from it to the end, itself included. */
	left: readonly number[];
}

/** What the briefing says of a lab before it is started; made at build time. */
export interface LabCard extends LabEntry, Pick<Scenario, 'summary' | 'objectives'> {
	/** Titles of the steps; null: it differs from story to story. */
	steps: readonly (string | null)[];
	/** Those who are in every story. */
	people: readonly Introduced[];
	/** There are people who differ from story to story. */
	others: boolean;
}

/** A lab as its file has it, before values of a story are put in. */
interface Written {
	people?: Readonly<Record<string, unknown>>;
	steps?: readonly { title?: unknown }[];
}

export function entryOf({ id, title, level, minutes, lesson, steps }: Scenario): LabEntry {
	const left = longestWays(steps);
	return { id, title, level, minutes, ...(lesson !== undefined && { lesson }), left };
}

export function cardOf(
	lab: Pick<Lab, 'scenario' | 'world'>,
	{ people: parts = {}, steps = [] }: Written
): LabCard {
	const { scenario } = lab;
	const { summary, objectives, titles } = scenario;
	const people = peopleOf(lab);
	const constant = people.filter(({ id, about }) => about === partIn(parts[id]));
	return {
		...entryOf(scenario),
		summary,
		objectives: objectives.map((one) => objectiveWords(one, titles)),
		steps: scenario.steps.map(({ title }, at) => (steps[at]?.title === title ? title : null)),
		people: constant,
		others: constant.length < people.length
	};
}

/** The part of a person as it is written; undefined when the file does not have this person by this name. */
function partIn(person: unknown): unknown {
	if (typeof person !== 'object' || person === null) return person;
	return 'part' in person ? person.part : '';
}
