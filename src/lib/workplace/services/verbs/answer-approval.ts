import { notFound, refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Approval } from '../../model/index.ts';
import { accountOf, emailOf } from '../../people.ts';
import { arg, verb } from '../../verb.ts';
import { answerBy, ruleFor } from '../rules/approval-rules.ts';
import { aboutWords } from '../rules/approval-words.ts';
import { deciderOf, mayDecide } from '../rules/approvers.ts';
import { accountName } from '../rules/words.ts';
import { waiting, which } from './approval-args.ts';
import { byTheWorld, withAccount } from './guards.ts';

export const answerApproval = verb({
	name: 'answer_approval',
	say: 'answer approval',
	label: 'Answer',
	about: 'Grants or refuses what one was asked for. Only who decides about it can grant it.',
	group: 'approval',
	who: ['agent', 'user'],
	args: {
		answer: arg.choice('answer', 'Yes or no.', ['granted', 'refused']),
		...which,
		reason: arg.optional(arg.text('reason', 'Why.'))
	},
	guard: withAccount,
	run(work, { answer, reason = '', ...wanted }) {
		const account = accountOf(work, work.by);
		const mine = account ? work.find('approvals', 'asked', account.login) : [];
		const approval = waiting(work, mine, wanted);
		if (!approval) return notFound('Nobody waits for your answer to this.');
		const { about, for: login, asked } = approval;
		if (answer === 'granted' && !mayDecide(work, about, login, asked)) {
			const decider = accountName(work, deciderOf(work, about, login) ?? '');
			refuse(`You do not decide about ${aboutWords(approval)}: ${decider} does.`);
		}
		settle(work, approval, { state: answer, reason });
		return `You have ${answer} it.`;
	}
});

export const answerDueApprovals = verb({
	name: 'answer_due_approvals',
	say: 'answer due approvals',
	label: 'Answer what is due',
	about: 'Whoever was asked answers by the approval rules of the world, when the time has come.',
	group: 'world',
	who: ['system'],
	args: {},
	guard: byTheWorld,
	run(work) {
		for (const approval of work.due('approvals', work.at + 1, MOST)) {
			const rule = work.get('approvalRules', approval.rule) ?? ruleFor(work, approval);
			if (rule) settle(work, approval, answerBy(work, rule, approval));
			else work.change('approvals', approval.id, { due: null });
		}
	}
});
/** Of those that are due at one moment; more follow in a further command. */
const MOST = 50;

function settle(work: Work, { id }: Approval, answer: Pick<Approval, 'state' | 'reason'>) {
	work.change('approvals', id, {
		...answer,
		answered: work.at,
		changes: work.lastId('changes'),
		due: null
	});
}

export const remindApproval = verb({
	name: 'remind_approval',
	say: 'remind approval',
	label: 'Remind',
	about: 'Reminds whoever was asked and has not answered yet.',
	group: 'approval',
	who: ['agent', 'user'],
	args: which,
	guard: withAccount,
	run(work, wanted) {
		const approval = waiting(work, ofAsker(work), wanted);
		if (!approval) return notFound('There is no such approval that you wait for.');
		const sooner = work.get('approvalRules', approval.rule)?.reminded ?? null;
		const { due } = approval;
		work.change('approvals', approval.id, {
			reminded: [...approval.reminded, work.at],
			due: due === null || sooner === null ? due : Math.min(due, work.at + sooner)
		});
		return `${accountName(work, approval.asked)} was reminded.`;
	}
});

export const withdrawApproval = verb({
	name: 'withdraw_approval',
	say: 'withdraw approval',
	label: 'Withdraw',
	about: 'Takes back what one has asked for, before it is answered.',
	group: 'approval',
	who: ['agent', 'user'],
	args: which,
	guard: withAccount,
	run(work, wanted) {
		const approval = waiting(work, ofAsker(work), wanted);
		if (!approval) return notFound('There is no such approval that you wait for.');
		settle(work, approval, { state: 'withdrawn', reason: '' });
		return 'You have withdrawn it.';
	}
});

function ofAsker(work: Work): readonly Approval[] {
	return work.find('approvals', 'askedBy', emailOf(work, work.by));
}
