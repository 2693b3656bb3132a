import type { AreaLanguage } from '../area.ts';

export const devicesWords: AreaLanguage = {
	world: {},
	facts: {},
	kinds: {},
	problems: () => []
};
