import type { AreaLanguage } from '../area.ts';
import { worldProblems } from './founding/found.ts';
import { factWords } from './language/fact-words.ts';
import { lookWords } from './language/looks.ts';
import { worldWords } from './language/world-words.ts';

export const servicesWords: AreaLanguage = {
	world: worldWords,
	facts: factWords,
	look: lookWords,
	looked: lookWords,
	kinds: {
		service: 'service',
		share: 'share',
		licence: 'licence',
		asset: 'asset',
		delivery: 'delivered mail'
	},
	makes: { assets: { kind: 'asset', what: 'assets, by tag' } },
	problems: worldProblems
};
