import type { HappeningKind } from '#lib/kernel/system.ts';

interface Rings {
	by?: 'phone' | 'chat' | 'counter';
}
const doing = {
	phone: 'is calling',
	chat: 'begins a chat',
	counter: 'comes to the counter'
} as const;

/** How conversations begin by themselves: keys as in `words.ts`. */
export const talkHappenings = {
	rings: {
		action: 'ring',
		by: 'ring',
		tells: (name: string, { by = 'phone' }: Rings) => `${name} ${doing[by]}`,
		expected: (name: string) => `${name} calls, writes in the chat or comes to the counter`
	}
} satisfies Readonly<Record<string, HappeningKind>>;
