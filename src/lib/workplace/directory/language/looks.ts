import { choice, name, optional } from '#lib/kernel/language/define.ts';
import type { Definition } from '#lib/kernel/language/definition.ts';
import { workplacePages } from '../../pages.ts';

/** What of the directory can be looked at: in a solution (`look`), and in conditions (`looked`). */
export const lookWords = {
	account: optional(name('account', 'The page of this account in the workplace.')),
	group: optional(name('group', 'The page of this group.')),
	computer: optional(name('computer', 'The page of the account of this computer.')),
	'logons of': optional(name('account', 'The logons of this account, on its page.')),
	'workplace page': optional(
		choice(
			'The page of the workplace with this name in its navigation.',
			workplacePages
		) as Definition<string>
	)
};
