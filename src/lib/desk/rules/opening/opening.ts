import type { Assignee, Filter, ThreadEntry, Ticket, User } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { matchingFilters } from '../filters/filters.ts';
import {
	applyFilters,
	filterMails,
	loggedActions,
	type FilterMail
} from '../filters/filter-actions.ts';
import { checkForm, keptFields } from './opening-form.ts';
import { refuseOpening } from './opening-refusal.ts';
import {
	addCollaborators,
	collaboratorsFromMail,
	collaboratorsFromOrganization
} from '../thread/collaborators.ts';
import type { Draft } from '../draft.ts';
import { firstForms } from '../forms/forms.ts';
import { settleTicket } from './settling.ts';
import { log, threadOf } from '../thread/log.ts';
import { sendFilterMails } from '../mail/filter-mail.ts';
import { autoRespond, newTicketAlerts, overLimitNotices } from '../mail/index.ts';
import { replyCanned } from '../ticket/canned.ts';
import { ticketNumber } from './numbers.ts';
import { isAtLimit } from './quota.ts';
import { chooseDepartment, choosePriority, topicOf } from './routing.ts';
import { answersAutomatically, isBanned } from './unattended.ts';
import { chooseSla, refreshDue } from '../lifecycle/sla.ts';
import { post } from '../thread/thread.ts';
import { ensureUser } from '../people/users.ts';

/** The assignee whom an agent chose on the form, with the internal note that goes along. */
export interface GivenAssignee {
	to: Assignee;
	note: string | undefined;
}

/**
 * Opens a ticket, in the product's order: filters, which may change anything or reject it; the limit of open tickets (not for agents); the
 * user; the form; then the ticket with its events, its first message, and its mails.
 */
export function openTicket(
	work: Work,
	draft: Draft,
	given: GivenAssignee | null = null
): { ticket: Ticket; entry: ThreadEntry } {
	const rejected = applyFilters(work, draft, (email) => isBanned(work, email));
	if (rejected) refuseOpening({ ...draft, email: draft.mail?.sender ?? draft.email }, 'rejected');
	if (draft.origin !== 'agent' && isAtLimit(work, draft.email)) refuseOpening(draft, 'limit');
	checkForm(work, draft);
	const owner = ensureUser(work, draft);
	const created = addTicket(work, draft, owner);
	const entry = postFirst(work, draft, created, owner);
	const filters = matchingFilters(work, draft, work.row('tickets', created.id));
	logFiltered(work, draft, created, filters);
	settleTicket(work, draft, created.id, given);
	tell(work, draft, created, entry, filterMails(filters));
	return { ticket: work.row('tickets', created.id), entry };
}

function addTicket(work: Work, draft: Draft, owner: User): Ticket {
	const department = chooseDepartment(work, draft);
	const topic = topicOf(work, draft)?.id ?? null;
	const ticket = work.add('tickets', {
		number: ticketNumber(work, work.lastId('tickets') + 1),
		owner: owner.id,
		subject: draft.subject,
		source: draft.source,
		status: work.settings.defaultStatus,
		state: 'open',
		department,
		topic,
		sla: chooseSla(work, { topic, department }, draft.sla),
		priority: choosePriority(work, draft),
		agent: null,
		team: null,
		answered: false,
		overdue: false,
		dueDate: draft.dueDate,
		slaDue: null,
		created: work.at,
		closed: null,
		reopened: null,
		lastUpdate: work.at,
		lastMessage: work.at,
		lastResponse: null,
		lastRespondent: null,
		referrals: [],
		collaborators: [],
		parent: null,
		merge: null,
		isParent: false,
		threadKind: 'T',
		entries: 0,
		openTasks: 0,
		...firstForms(work, topic),
		fields: keptFields(work, draft)
	});
	log(work, ticket, 'created', null, creator(work, draft, owner));
	return refreshDue(work, ticket);
}

/** Agents open under their own name; a guest's and a mail's ticket is the user's, written down by the system. */
function creator(work: Work, draft: Draft, owner: User): Parameters<typeof log>[4] {
	if (draft.origin === 'agent' || work.by.kind === 'user') return {};
	return { by: { kind: 'user', id: owner.id }, byName: 'SYSTEM' };
}

function postFirst(work: Work, draft: Draft, ticket: Ticket, owner: User): ThreadEntry {
	if (draft.mail) collaboratorsFromMail(work, ticket.id, draft.mail, owner);
	const chosen = draft.collaborators.map((id) => work.row('users', id));
	addCollaborators(work, ticket.id, chosen, null, {});
	collaboratorsFromOrganization(work, ticket.id, owner);
	return post(work, {
		thread: threadOf(ticket),
		type: 'M',
		by: { kind: 'user', id: owner.id },
		poster: owner.name,
		// The subject keeps its blanks, the title of its first message does not (`filter-regex-025`).
		title: draft.subject.replace(/\s+/g, ' '),
		body: draft.message,
		format: draft.format,
		attachments: draft.attachments,
		source: draft.origin === 'web' ? '' : draft.source,
		messageId: draft.mail?.messageId ?? null
	});
}

/** What filters that hold for the made ticket set is logged as theirs, or as the agent's who opens it (`filter-032`). */
function logFiltered(work: Work, draft: Draft, { id }: Ticket, filters: readonly Filter[]) {
	const by = draft.origin === 'agent' ? {} : { byName: 'Ticket Filter' };
	const ticket = work.row('tickets', id);
	for (const { value, filter, type } of loggedActions(work, filters))
		log(work, ticket, 'edited', { value, filter, type }, by);
}

function tell(
	work: Work,
	draft: Draft,
	{ id }: Ticket,
	entry: ThreadEntry,
	mails: readonly FilterMail[]
) {
	const ticket = work.row('tickets', id);
	const answers = answersAutomatically(work, draft);
	if (draft.canned !== null) replyCanned(work, ticket, draft.canned, answers);
	else if (answers) autoRespond(work, ticket, entry);
	sendFilterMails(work, mails, ticket);
	if (!draft.mail?.bounce) newTicketAlerts(work, ticket, entry);
	if (draft.origin !== 'agent' && isAtLimit(work, draft.email)) overLimitNotices(work, ticket);
}
