import { refuse } from '#lib/kernel/refusal.ts';
import { newDraft, type Draft } from '../../rules/draft.ts';
import { missingOfUser } from '../../rules/opening/opening-form.ts';
import { refuseOpening } from '../../rules/opening/opening-refusal.ts';
import { openTicket } from '../../rules/opening/opening.ts';
import { withoutTags } from '../../rules/without-tags.ts';
import { addressOf } from '../../rules/people/users.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';

export const open = verb({
	name: 'open',
	say: 'open ticket',
	label: 'Create Ticket',
	about: 'Opens a ticket on the portal, as an end user or as a guest.',
	group: 'portal',
	who: ['user', 'guest'],
	args: {
		topic: arg.optional(arg.topic('help topic', 'What it is about; the form insists on one.')),
		subject: arg.text('subject', 'Issue Summary.'),
		message: arg.html('message', 'Issue Details.'),
		priority: arg.optional(arg.priority('priority', 'Priority Level, where the form offers it.')),
		name: arg.optional(arg.text('name', 'Full name of a guest.')),
		email: arg.optional(arg.text('email', 'Mail address of a guest.')),
		phone: arg.optional(arg.text('phone', 'Phone number of a guest.')),
		fields: arg.optional(arg.fields('fields', 'Values of the custom fields.')),
		attachments: arg.attachments()
	},
	guard: anybody,
	run(work, { topic, subject, message, priority, fields, attachments, ...guest }) {
		const { phone, ...who } = whoOpens(work, guest);
		const written = { ...who, subject: withoutTags(subject).trim(), message };
		const draft = { ...newDraft('web', 'Web', written), phone };
		if (topic === undefined || !work.get('topics', topic)?.active)
			return refuse('Missing or invalid data — Correct any errors below and try again', {
				fields: [...missingOfUser(draft), { field: 'topic', message: 'Select a Help Topic' }]
			});
		draft.attachments = attachments ?? [];
		draft.topic = topic;
		draft.priority = priority ?? null;
		draft.fields = fields ?? {};
		openTicket(work, draft);
		return 'Support ticket request created';
	}
});

type Guest = { name?: string | undefined; email?: string | undefined; phone?: string | undefined };

/** Who is logged in, or what the guest wrote. */
function whoOpens(work: Work, guest: Guest): Pick<Draft, 'email' | 'name' | 'phone'> {
	if (work.by.kind === 'user') {
		const user = work.row('users', work.by.id);
		return { email: addressOf(user), name: user.name, phone: '' };
	}
	if (work.settings.clientsOnly) return refuseOpening({ origin: 'web', email: '' }, 'rejected');
	return { email: guest.email ?? '', name: guest.name ?? '', phone: guest.phone ?? '' };
}
