import type { AreaLanguage } from '../area.ts';
import { worldProblems } from './founding/found.ts';
import { worldWords } from './language/world-words.ts';

export const servicesWords: AreaLanguage = {
	world: worldWords,
	facts: {},
	kinds: {
		service: 'service',
		share: 'share',
		licence: 'licence',
		asset: 'asset',
		delivery: 'delivered mail'
	},
	problems: worldProblems
};
