import { add_collaborator } from './add-collaborator.ts';
import { assign } from './assign.ts';
import { ban_email, unban_email } from './ban-email.ts';
import { change_owner } from './change-owner.ts';
import { claim } from './claim.ts';
import { delete_ticket } from './delete-ticket.ts';
import { edit_entry } from './edit-entry.ts';
import { edit_ticket } from './edit-ticket.ts';
import { lock } from './lock.ts';
import { mark } from './mark.ts';
import { mark_overdue } from './mark-overdue.ts';
import { note } from './note.ts';
import { refer } from './refer.ts';
import { release } from './release.ts';
import { remove_referral } from './remove-referral.ts';
import { reply } from './reply.ts';
import { save_collaborators } from './save-collaborators.ts';
import { set_due_date } from './set-due-date.ts';
import { set_field } from './set-field.ts';
import { set_forms } from './set-forms.ts';
import { set_priority } from './set-priority.ts';
import { set_sla } from './set-sla.ts';
import { set_source } from './set-source.ts';
import { set_status } from './set-status.ts';
import { set_subject } from './set-subject.ts';
import { set_topic } from './set-topic.ts';
import { transfer } from './transfer.ts';
import { unlock } from './unlock.ts';

export const ticketVerbs = {
	reply,
	note,
	assign,
	claim,
	release,
	transfer,
	refer,
	set_status,
	delete_ticket,
	set_sla,
	set_topic,
	set_priority,
	set_due_date,
	set_source,
	set_subject,
	set_field,
	set_forms,
	edit_ticket,
	change_owner,
	add_collaborator,
	save_collaborators,
	remove_referral,
	edit_entry,
	ban_email,
	unban_email,
	mark,
	mark_overdue,
	lock,
	unlock
};
