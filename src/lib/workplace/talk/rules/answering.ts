import type { Conversation } from '../../model/index.ts';

/** What the screen says when somebody was answered. */
export function answerWords({ name, by }: Pick<Conversation, 'name' | 'by'>): string {
	return by === 'chat' ? `You are chatting with ${name}.` : `You are talking with ${name}.`;
}
