import type { Deciding } from '#lib/kernel/evidence.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { fileOf } from '../rules/on-file.ts';

/** What the learner did in a conversation, under the name of whoever they were then. */
export function by({ tables }: Scene, at: Instant, words: string, conversation: number): Deciding {
	const email = tables.get('conversations', conversation)?.with ?? '';
	return { at, words, by: fileOf(tables, email)?.name ?? email };
}
