import type { AreaLanguage } from '../area.ts';

export const directoryWords: AreaLanguage = {
	world: {},
	facts: {},
	kinds: {},
	problems: () => []
};
