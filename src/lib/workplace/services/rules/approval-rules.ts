import type { Tables } from '#lib/kernel/tables.ts';
import type { Approval, ApprovalRule } from '../../model/index.ts';
import { deciderOf, kindOf, mayDecide } from './approvers.ts';
import { accountName } from './words.ts';

type Asked = Pick<Approval, 'about' | 'for' | 'asked'>;

/** The first rule of the world by which whoever was asked answers; null: the story has to. */
export function ruleFor(tables: Tables, { about, asked }: Asked): ApprovalRule | null {
	const rules = tables.all('approvalRules');
	const fits = (rule: ApprovalRule) =>
		(rule.person === null || rule.person === asked) &&
		(rule.about === null || rule.about === kindOf(about));
	return rules.find(fits) ?? null;
}

/** What somebody answers by a rule. Who cannot decide says so, whatever the rule. */
export function answerBy(
	tables: Tables,
	{ answer, reason }: ApprovalRule,
	approval: Asked
): Pick<Approval, 'state' | 'reason'> {
	const { about, for: login, asked } = approval;
	if (mayDecide(tables, about, login, asked)) return { state: answer, reason };
	const decider = accountName(tables, deciderOf(tables, about, login) ?? '');
	return { state: 'refused', reason: `This is not mine to decide. Please ask ${decider}.` };
}
