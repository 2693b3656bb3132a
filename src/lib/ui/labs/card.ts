import type { Scenario } from '#lib/scenario/index.ts';
import { objectiveWords } from '#lib/scenario/view/cards.ts';
import { ENGLISH } from '#lib/scenario/language/language-tag.ts';
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
	/** The language of these texts. */
	language: string;
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

/** `translated`: the same lab with texts in another language. */
export function cardOf(
	lab: Pick<Lab, 'scenario' | 'world'>,
	{ people: parts = {}, steps = [] }: Written,
	translated: Scenario = lab.scenario
): LabCard {
	const { summary, objectives, titles, language = ENGLISH } = translated;
	const people = peopleOf({ ...lab, scenario: translated });
	const inEach = peopleOf(lab).map(({ id, about }) => about === partIn(parts[id]));
	const isTitleInEach = lab.scenario.steps.map(({ title }, at) => steps[at]?.title === title);
	return {
		...entryOf(translated),
		summary,
		objectives: objectives.map((one) => objectiveWords(one, titles)),
		steps: translated.steps.map(({ title }, at) => (isTitleInEach[at] ? title : null)),
		people: people.filter((_, at) => inEach[at]),
		others: inEach.includes(false),
		language
	};
}

/** The part of a person as it is written; undefined when the file does not have this person by this name. */
function partIn(person: unknown): unknown {
	if (typeof person !== 'object' || person === null) return person;
	return 'part' in person ? person.part : '';
}
