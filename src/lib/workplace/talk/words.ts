import type { AreaLanguage } from '../area.ts';

export const talkWords: AreaLanguage = {
	world: {},
	facts: {},
	kinds: {},
	problems: () => []
};
