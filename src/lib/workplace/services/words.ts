import type { AreaLanguage } from '../area.ts';

export const servicesWords: AreaLanguage = {
	world: {},
	facts: {},
	kinds: {},
	problems: () => []
};
