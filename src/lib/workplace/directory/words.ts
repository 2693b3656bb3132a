import type { AreaLanguage } from '../area.ts';
import { problems } from './language/problems.ts';
import { worldWords } from './language/world.ts';

export const directoryWords: AreaLanguage = {
	world: worldWords,
	facts: {},
	kinds: { account: 'account', group: 'group', computer: 'computer' },
	problems
};
