import type { Instant } from '#lib/desk/model/index.ts';
import type { CoachView } from '#lib/scenario/index.ts';
import { plainOf } from '#lib/ui/base/markdown.ts';
import type { AutomaticEvent } from './automatic-events.ts';

/** One line of "Automatic events". */
export interface Story {
	key: string;
	at: Instant;
	kind: AutomaticEvent['kind'] | 'story';
	words: string;
	address: string | null;
}

/** Automatic events of the desk and the scenario, newest first. */
export function storyOf(
	automatic: readonly AutomaticEvent[],
	happened: CoachView['happened']
): Story[] {
	const told = happened.map(({ at, who, by, words }, index): Story => ({
		key: `story ${index}`,
		at,
		kind: 'story',
		words: plainOf(by === 'call' && who ? `${who.name} calls: ${words}` : words),
		address: null
	}));
	return [...told.reverse(), ...automatic].sort((a, b) => b.at - a.at);
}
