import type { HelpTopic, TopicId } from '#lib/desk/model/index.ts';

/** Depth of the topic; 0 at the top level. */
export function depthOf(topics: readonly HelpTopic[], topic: HelpTopic): number {
	return ancestorsOf(topics, topic).length;
}

/** Possible parents of a topic: not itself, nor its descendants. */
export function possibleParents(
	topics: readonly HelpTopic[],
	id: number | undefined
): readonly HelpTopic[] {
	return topics.filter(
		(other) => other.id !== id && !ancestorsOf(topics, other).includes(id as TopicId)
	);
}

/** The ancestors; stops at a circle. */
function ancestorsOf(topics: readonly HelpTopic[], { parent }: HelpTopic): TopicId[] {
	const above: TopicId[] = [];
	for (let id = parent; id !== null && !above.includes(id);) {
		above.push(id);
		const at: TopicId = id;
		id = topics.find((topic) => topic.id === at)?.parent ?? null;
	}
	return above;
}
