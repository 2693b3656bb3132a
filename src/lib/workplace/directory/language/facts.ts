import { optional } from '#lib/kernel/language/define.ts';
import { accountWants } from './account-wants.ts';
import { changeWants, computerWants, groupWants, logonWants } from './other-wants.ts';

/** The keys of the directory’s facts in conditions; `evidence` also needs the pages of the other areas. */
export const factWords = {
	account: optional(accountWants),
	group: optional(groupWants),
	computer: optional(computerWants),
	logon: optional(logonWants),
	change: optional(changeWants)
};
