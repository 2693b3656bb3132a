import { hasMergedThread } from '../rules/thread/merged.ts';
import { phoneWords } from '../rules/people/phone.ts';
import { addressOf } from '../rules/people/users.ts';
import type { Ticket, TicketId, User, UserId } from '../model/index.ts';
import { formsOfTicket } from '../rules/forms/forms.ts';
import { mayReopen } from '../rules/incoming/messages.ts';
import { mayEditOwn, mayOpen } from '../rules/access/participants.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { filledForms, type FilledForm } from './filled-forms.ts';
import { departmentNameOf } from '../rules/names/names.ts';
import { clientThreadItems, type ThreadItem } from './thread.ts';

/** What the portal shows of a ticket: nothing of its assignment, SLA plan, due date, priority or help topic. */
export interface ClientTicketView {
	ticket: Ticket;
	status: string;
	department: string;
	owner: Pick<User, 'name' | 'email' | 'phone'>;
	/** Values of fields visible to end users; empty forms are left out. */
	forms: readonly FilledForm[];
	thread: readonly ThreadItem[];
	/** "Ticket will be reopened on message post" */
	reopens: boolean;
	/** The viewer may change the summary. */
	mayEdit: boolean;
	/** It was merged into another ticket: that one is written to. */
	child: boolean;
}

export type ClientTicketPage =
	{ shown: true; view: ClientTicketView } | { shown: false; message: string };

/** The page of a ticket on the portal, for its owner or a collaborator; others learn nothing of it. */
export function clientTicketPage(desk: Tables, user: UserId, id: TicketId): ClientTicketPage {
	const ticket = desk.get('tickets', id);
	if (!ticket || !mayOpen(desk, user, ticket))
		return { shown: false, message: 'Unknown or invalid ticket ID.' };
	const owner = desk.get('users', ticket.owner);
	return {
		shown: true,
		view: {
			ticket,
			status: desk.get('statuses', ticket.status)?.name ?? '',
			department: departmentNameOf(desk, ticket.department) ?? '',
			owner: {
				name: owner?.name ?? '',
				email: owner ? addressOf(owner) : '',
				phone: phoneWords(owner?.phone ?? '')
			},
			forms: filledForms(
				formsOfTicket(desk, ticket),
				ticket.fields,
				(field) => field.visibleToUsers
			),
			thread: clientThreadItems(desk, ticket),
			reopens: mayReopen(desk, ticket),
			mayEdit: mayEditOwn(ticket, user),
			child: hasMergedThread(ticket)
		}
	};
}
