import { refuse } from '#lib/kernel/refusal.ts';
import { accountOf, emailOf } from '../../people.ts';
import { arg, verb } from '../../verb.ts';
import { named } from '../../work.ts';
import { ruleFor } from '../rules/approval-rules.ts';
import { aboutWords } from '../rules/approval-words.ts';
import { aboutOf } from '../rules/approvers.ts';
import { things } from './approval-args.ts';
import { withAccount } from './guards.ts';

export const askApproval = verb({
	name: 'ask_approval',
	say: 'ask approval',
	label: 'Ask for approval',
	about:
		'Asks somebody to agree to something. The owner decides about a group, a share or a licence; the manager of whom it is for about everything else.',
	group: 'approval',
	who: ['agent', 'user'],
	args: {
		of: arg.account('of', 'Who is asked.'),
		for: arg.account('for', 'Whom it is for.'),
		...things,
		what: arg.text('what', 'What is asked for, and why.')
	},
	guard: withAccount,
	run(work, { of, for: whom, what, ...thing }) {
		const asked = named(work, 'account', of);
		const person = named(work, 'account', whom);
		if (Object.values(thing).filter((one) => one !== undefined).length > 1)
			refuse('Ask for one thing at a time.');
		if (accountOf(work, work.by)?.login === asked.login)
			refuse('Nobody can agree to what they ask themselves.');
		const about = aboutOf(work, thing);
		const row = { about, for: person.login, asked: asked.login, what };
		const same = work
			.find('approvals', 'asked', asked.login)
			.find(
				(one) =>
					one.state === 'waiting' &&
					one.for === row.for &&
					one.about === about &&
					(about !== '' || one.what === what)
			);
		if (same) refuse(`${asked.name} has been asked for this and has not answered yet.`);
		const rule = ruleFor(work, row);
		work.add('approvals', {
			...row,
			at: work.at,
			askedBy: emailOf(work, work.by),
			state: 'waiting',
			answered: null,
			changes: 0,
			reason: '',
			reminded: [],
			due: rule && work.at + rule.after,
			rule: rule?.id ?? null
		});
		return `${asked.name} was asked: ${aboutWords(row)}.`;
	}
});
