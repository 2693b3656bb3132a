import type { Actor } from '#lib/kernel/actor.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { approvalKinds, type Approval, type ApprovalKind } from '../../model/index.ts';
import { accountOf, emailOf, nameOfEmail } from '../../people.ts';
import { aboutWords } from '../rules/approval-words.ts';

import { kindOf } from '../rules/approvers.ts';
import { accountName } from '../rules/words.ts';

export interface ApprovalLine extends Approval {
	readonly thing: string;
	readonly forName: string;
	readonly askedName: string;
	readonly byName: string;
	/** The arguments by which verbs mean this one, all of them. */
	readonly which: Readonly<Record<ApprovalKind | 'for' | 'what', string | undefined>>;
}

export interface ApprovalsPage {
	/** That the person was asked, newest first. */
	readonly toAnswer: readonly ApprovalLine[];
	readonly asked: readonly ApprovalLine[];
}

export function approvalsPage(tables: Tables, by: Actor): ApprovalsPage {
	const login = accountOf(tables, by)?.login;
	const email = emailOf(tables, by);
	const lines = (all: readonly Approval[]) => all.map((one) => lineOf(tables, one)).reverse();
	return {
		toAnswer: login ? lines(tables.find('approvals', 'asked', login)) : [],
		asked: email ? lines(tables.find('approvals', 'askedBy', email)) : []
	};
}

function lineOf(tables: Tables, approval: Approval): ApprovalLine {
	const kind = kindOf(approval.about);
	const name = approval.about.slice(kind.length + 1);
	const things = Object.fromEntries(
		approvalKinds.map((one) => [one, one === kind ? name : undefined])
	) as Record<ApprovalKind, string | undefined>;
	return {
		...approval,
		thing: aboutWords(approval),
		forName: accountName(tables, approval.for),
		askedName: accountName(tables, approval.asked),
		byName: nameOfEmail(tables, approval.askedBy),
		which: { ...things, for: approval.for, what: approval.what }
	};
}
