import type { AreaLanguage } from '../area.ts';
import { factWords } from './language/facts.ts';
import { lookWords } from './language/looks.ts';
import { problems } from './language/problems.ts';
import { worldWords } from './language/world.ts';

export const directoryWords: AreaLanguage = {
	world: worldWords,
	facts: factWords,
	look: lookWords,
	looked: lookWords,
	kinds: { account: 'account', group: 'group', computer: 'computer' },
	makes: {
		accounts: { kind: 'account', what: 'accounts of the workplace, by name' },
		groups: { kind: 'group', what: 'groups of the workplace' }
	},
	problems
};
