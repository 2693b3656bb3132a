import type { Area } from '../area.ts';
import { automatic } from './automatic.ts';
import { talkFacts } from './facts/index.ts';
import { talkHappenings } from './happenings.ts';
import { talkShapes } from './shapes.ts';
import { talkVerbs } from './verbs/index.ts';

/** People who talk, on the phone, in the chat and at the counter. */
export const talk: Area = {
	shapes: talkShapes,
	verbs: talkVerbs,
	facts: talkFacts,
	found: () => [],
	happenings: talkHappenings,
	automatic
};
