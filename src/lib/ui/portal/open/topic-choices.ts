import type { TopicId } from '#lib/desk/model/index.ts';
import { topicName } from '#lib/desk/rules/names/topics.ts';
import type { Option } from '#lib/ui/base/Select.svelte';
import { configReader } from '#lib/ui/desk/config-reader.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

/** The help topics that end users are offered, by their full names in alphabetical order. */
export function publicTopics(config: DeskContext['config']): Option<TopicId>[] {
	const desk = configReader(config);
	return config.topics
		.filter((topic) => topic.active && topic.public)
		.map((topic) => ({ value: topic.id, label: topicName(desk, topic) }))
		.sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
