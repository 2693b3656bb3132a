import type { Conversation } from '#lib/workplace/model/index.ts';

type By = Conversation['by'];

/** "Karen Jones is calling" */
export function comesWords({ name, by }: Pick<Conversation, 'name' | 'by'>): string {
	const words: Readonly<Record<By, string>> = {
		phone: 'is calling',
		chat: 'begins a chat',
		counter: 'is at the counter'
	};
	return `${name} ${words[by]}`;
}

/** What one does to begin to talk, and to stop. */
export const answerLabels = {
	phone: 'Answer',
	chat: 'Open chat',
	counter: 'Greet'
} as const satisfies Record<By, string>;
export const endLabels = {
	phone: 'Hang up',
	chat: 'Close chat',
	counter: 'Turn away'
} as const satisfies Record<By, string>;

/** "On the phone with Karen Jones" */
export function talkingWords({ name, by }: Pick<Conversation, 'name' | 'by'>): string {
	const words: Readonly<Record<By, string>> = {
		phone: 'On the phone with',
		chat: 'In a chat with',
		counter: 'At the counter with'
	};
	return `${words[by]} ${name}`;
}
