import type { Agent, Attachment, Ticket, ThreadEntry, UserId } from '../../model/index.ts';
import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import { effectiveRole, grants } from '../../rules/access/access.ts';
import { newDraft, type Draft } from '../../rules/draft.ts';
import { threadOf } from '../../rules/thread/log.ts';
import { isEmail } from '../../rules/people/mail-address.ts';
import { ticketNotice } from '../../rules/mail/index.ts';
import { mayNotReplyIn } from '../../rules/opening/opening-agents.ts';
import { openTicket } from '../../rules/opening/opening.ts';
import { postResponse } from '../../rules/lifecycle/responses.ts';
import { postNote } from '../../rules/thread/thread.ts';
import { withoutTags } from '../../rules/without-tags.ts';
import { addressOf } from '../../rules/people/users.ts';
import { fillIn } from '../../rules/variables/variables.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { actingAgent } from '../ticket/guards.ts';
import { signature } from '../ticket/signature-arg.ts';
import { verb } from '../verb.ts';
import { mayOpen } from './opening-guard.ts';

const MINUTE = 60_000;
const MISSING = 'Missing or invalid data — Correct any errors below and try again';
const UNABLE = 'Unable to create the ticket. Correct any errors below and try again.';

export const open_for = verb({
	name: 'open_for',
	say: 'open ticket for',
	label: 'Open a New Ticket',
	about: 'Opens a ticket on behalf of an end user, for example after a call.',
	group: 'ticket',
	who: ['agent'],
	args: {
		user: arg.optional(arg.user('user', 'The end user.')),
		email: arg.optional(arg.text('email', 'Mail address of somebody new.')),
		name: arg.optional(arg.text('name', 'Name of somebody new.')),
		source: arg.choice('source', 'How they asked.', ['Phone', 'Email', 'Web', 'API', 'Other']),
		cc: arg.optional(arg.list('cc', 'Collaborators.', arg.user('user', 'An end user.'))),
		topic: arg.optional(arg.topic('help topic', 'What it is about; the form insists on one.')),
		department: arg.optional(arg.department('department', "The topic's unless said.")),
		sla: arg.optional(arg.sla('sla', 'The SLA plan.')),
		dueDate: arg.optional(arg.instant('due date', 'Overrides the SLA plan.')),
		assignee: arg.optional(arg.assignee('assignee', 'The agent or team that gets it.')),
		subject: arg.text('subject', 'Issue Summary.'),
		message: arg.html('message', 'Issue Details.'),
		priority: arg.optional(arg.priority('priority', 'Priority Level.')),
		response: arg.optional(
			arg.html(
				'response',
				'A first answer; left out if the agent may not reply in that department.'
			)
		),
		responseAttachments: arg.optional(
			arg.list(
				'response attachments',
				'Attached files.',
				arg.file('attachment', 'A file: its name and its contents.')
			)
		),
		note: arg.optional(arg.html('note', 'An internal note.')),
		status: arg.optional(arg.status('status', 'Open unless said.')),
		notify: arg.optional(
			arg.choice('notify', 'Recipients of the mail; all unless said.', ['all', 'user', 'none'])
		),
		signature,
		fields: arg.optional(arg.fields('fields', 'Values of the custom fields.')),
		attachments: arg.attachments()
	},
	guard: mayOpen,
	run(work, values) {
		const agent = actingAgent(work);
		if (values.topic === undefined)
			return refuseField(MISSING, 'topic', 'Help topic selection is required');
		// The product names no field here (`validation-033`).
		if (values.user === undefined && values.email && !isEmail(values.email)) return refuse(MISSING);
		const draft: Draft = {
			...newDraft('agent', values.source, {
				...whoCalls(work, values),
				subject: withoutTags(values.subject).trim(),
				message: values.message
			}),
			attachments: values.attachments ?? [],
			fields: values.fields ?? {},
			topic: values.topic,
			department: values.department ?? null,
			sla: values.sla ?? null,
			priority: values.priority ?? null,
			status: values.status ?? null,
			// The form's date picker knows no seconds.
			collaborators: values.cc ?? [],
			dueDate: values.dueDate === undefined ? null : Math.floor(values.dueDate / MINUTE) * MINUTE
		};
		const given = values.assignee ? { to: values.assignee, note: values.note } : null;
		const { ticket, entry } = openTicket(work, draft, given);
		const response = respond(work, agent, ticket, values.response, values.responseAttachments);
		// With an assignee the note is the assignment's comment.
		if (!given) postNote(work, threadOf(ticket), 'New Ticket', values.note);
		if (values.notify !== 'none')
			ticketNotice(work, work.row('tickets', ticket.id), entry, {
				response,
				to: values.notify,
				signature: values.signature
			});
		const answered = response !== null || !values.response;
		const { name } = work.row('departments', work.row('tickets', ticket.id).department);
		return `Ticket created successfully${answered ? '' : `. ${mayNotReplyIn(name)}, so the response was left out`}`;
	}
});

interface Caller {
	user?: UserId | undefined;
	email?: string | undefined;
	name?: string | undefined;
}

function whoCalls(work: Work, caller: Caller): Pick<Draft, 'email' | 'name'> {
	if (caller.user !== undefined) {
		const user = work.row('users', caller.user);
		return { email: addressOf(user), name: user.name };
	}
	const email = caller.email ?? '';
	return { email, name: caller.name?.trim() || email };
}

/**
 * An answer is dropped if the agent's role may not reply in the ticket's final department (`hand-openfor-refused-0`); the agent is told.
 * Access is not required: an agent limited to assigned tickets answers, and so claims it (`open-for-001`).
 */
function respond(
	work: Work,
	agent: Agent,
	{ id }: Ticket,
	body: string | undefined,
	files: readonly Attachment[] = []
): ThreadEntry | null {
	const ticket = work.row('tickets', id);
	if (!body && files.length === 0) return null;
	if (!body) return refuseField(UNABLE, 'response', 'Response required');
	if (!grants(effectiveRole(work, agent, ticket).role, 'ticket.reply')) return null;
	return postResponse(work, ticket, fillIn(work, ticket, body, work.at), ticket.source, files);
}
