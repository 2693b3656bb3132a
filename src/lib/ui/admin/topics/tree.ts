import type { HelpTopic, TopicId } from '#lib/desk/model/index.ts';

/** How many topics stand above this one; 0 at the top level. */
export function depthOf(topics: readonly HelpTopic[], topic: HelpTopic): number {
	return ancestorsOf(topics, topic).length;
}

/** The topics that may stand above a topic: not itself, nor those below it. */
export function possibleParents(
	topics: readonly HelpTopic[],
	id: number | undefined
): readonly HelpTopic[] {
	return topics.filter(
		(other) => other.id !== id && !ancestorsOf(topics, other).includes(id as TopicId)
	);
}

/** Parent, its parent and so on; ends where it would turn in a circle. */
function ancestorsOf(topics: readonly HelpTopic[], { parent }: HelpTopic): TopicId[] {
	const above: TopicId[] = [];
	for (let id = parent; id !== null && !above.includes(id);) {
		above.push(id);
		const at: TopicId = id;
		id = topics.find((topic) => topic.id === at)?.parent ?? null;
	}
	return above;
}
