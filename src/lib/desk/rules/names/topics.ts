import type { HelpTopic } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/** The full name of a help topic: "Report a Problem / Access Issue". */
export function topicName(desk: Pick<Tables, 'get'>, topic: HelpTopic): string {
	const names = [topic.name];
	const seen = new Set<number>([topic.id]);
	for (let id = topic.parent; id !== null && !seen.has(id);) {
		const parent = desk.get('topics', id);
		if (!parent) break;
		names.unshift(parent.name);
		seen.add(id);
		id = parent.parent;
	}
	return names.join(' / ');
}
