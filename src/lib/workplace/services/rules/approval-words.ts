import type { Tables } from '#lib/kernel/tables.ts';
import type { Approval } from '../../model/index.ts';
import { kindOf } from './approvers.ts';
import { accountName } from './words.ts';

/** "the group Finance", "A laptop for the new hire" */
export function aboutWords({ about, what }: Pick<Approval, 'about' | 'what'>): string {
	return kindOf(about) === 'other' ? what : `the ${about}`;
}

/** "Frank Miller granted: the group Finance, for Karen Jones (Fine with me.)" */
export function answerWords(tables: Tables, approval: Approval): string {
	const { state, reason } = approval;
	const who = accountName(tables, approval.asked);
	const what = `${aboutWords(approval)}, for ${accountName(tables, approval.for)}`;
	return `${who} ${state}: ${what}${reason ? ` (${reason})` : ''}`;
}
