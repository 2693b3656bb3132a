import { addedSince } from '#lib/kernel/facts/story-rows.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Conversation, Utterance } from '../../model/index.ts';
import { transcriptOf, withPerson } from '../rules/conversations.ts';

/** The conversations of this run with a person (any, unless said), the oldest first. */
export function conversationsOf(scene: Scene, name: string | undefined): readonly Conversation[] {
	const { tables } = scene;
	const mark = scene.mark('conversations');
	if (name === undefined)
		return addedSince(scene, 'conversations')
			.reverse()
			.flatMap((id) => tables.get('conversations', id) ?? []);
	const email = scene.person(name)?.email;
	return email ? withPerson(tables, email).filter(({ id }) => id > mark) : [];
}

/** What was said to a person, or by them, in this run. */
export function saidIn(
	scene: Scene,
	name: string | undefined,
	by: Utterance['by']
): readonly Utterance[] {
	return conversationsOf(scene, name)
		.flatMap((one) => transcriptOf(scene.tables, one))
		.filter((one) => one.by === by);
}

export function withWords(scene: Scene, name: string | undefined, somebody = 'somebody'): string {
	return name === undefined ? somebody : scene.nameOf(name);
}
