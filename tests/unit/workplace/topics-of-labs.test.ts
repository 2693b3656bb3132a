import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/scenario/index.ts';
import { partsOf } from '#lib/scenario/language/task.ts';
import { generalTopics } from '#lib/workplace/talk/rules/topics.ts';
import { understand } from '#lib/workplace/talk/rules/understand.ts';
import { lab, labFiles } from '../scenario/shipped.ts';

const labs = labFiles.map((file): [string, Scenario] => [file, lab(file).scenario]);
const talking = labs.filter(([, { people }]) =>
	Object.values(people).some((one) => typeof one === 'object' && one.clues)
);

const cluesOf = ({ people }: Scenario) =>
	Object.values(people).map((one) =>
		(typeof one === 'object' ? (one.clues ?? []) : []).map(({ topic, words = [] }) => ({
			topic,
			words
		}))
	);

describe('what a person of a lab can be asked for', () => {
	it.each(talking)('is understood by its name in %s', (_, scenario) => {
		for (const clues of cluesOf(scenario))
			for (const { topic } of clues)
				expect(understand(topic, clues).topics, topic).toContain(topic);
	});

	// The button of a clue's topic comes when its words have come up: until then one types.
	it.each(talking)('has no button that a hint of %s names', (_, { steps, ...scenario }) => {
		const general = new Set(generalTopics.map(({ topic }) => topic));
		const topics = cluesOf({ steps, ...scenario })
			.flat()
			.map(({ topic }) => topic)
			.filter((topic) => !general.has(topic));
		const hints = steps.flatMap((step) => partsOf(step).flatMap(({ part }) => part.hints ?? []));
		const named = topics.filter((topic) =>
			hints.some((hint) => hint.toLowerCase().includes(`*${topic.toLowerCase()}*`))
		);
		expect(named).toEqual([]);
	});
});
