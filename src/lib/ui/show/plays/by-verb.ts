import type { VerbName } from '#lib/desk/verbs/index.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import * as admin from './admin.ts';
import { adminForms } from './admin-forms.ts';
import { removeRow, saveForm } from './admin-save.ts';
import type { Play } from './cue.ts';
import { saveFilter } from './filters.ts';
import * as intake from './intake.ts';
import { saveFaq } from './knowledge.ts';
import { saveUser } from './people.ts';
import * as posts from './posts.ts';
import * as relations from './relations.ts';
import { changeSettings } from './settings.ts';
import * as talk from './talk.ts';
import * as tasks from './tasks.ts';
import * as ticket from './ticket.ts';
import { inWorkplace, isInWorkplace, runCommand } from './workplace.ts';

/** Verbs of the help desk. */
const desk: { readonly [V in VerbName]?: Play<ArgsOf<V>> } = {
	open: intake.open,
	open_for: intake.openFor,
	reply: posts.reply,
	note: posts.note,
	assign: ticket.assign,
	claim: ticket.claim,
	release: ticket.release,
	transfer: ticket.transfer,
	refer: ticket.refer,
	remove_referral: ticket.removeReferral,
	set_status: ticket.setStatus,
	set_sla: ticket.setSla,
	set_topic: ticket.setTopic,
	set_priority: ticket.setPriority,
	set_source: ticket.setSource,
	set_due_date: ticket.setDueDate,
	mark: ticket.mark,
	mark_overdue: ticket.markOverdue,
	merge: relations.merge,
	link: relations.link,
	unlink: relations.unlink,
	task_add: tasks.add,
	task_update: tasks.update,
	task_note: tasks.note,
	task_assign: tasks.assign,
	task_claim: tasks.claim,
	task_transfer: tasks.transfer,
	task_edit: tasks.edit,
	task_close: tasks.close,
	task_reopen: tasks.reopen,
	grant_access: admin.grantAccess,
	revoke_access: admin.revokeAccess,
	save_user: saveUser
};

/** Conversations, and the command prompt. */
const beside: Readonly<Record<string, Play>> = {
	answer_call: talk.answerCall,
	ask: talk.ask,
	say: talk.say,
	hold_call: talk.hold,
	resume_call: talk.resume,
	end_call: talk.end,
	promise_call: talk.promise,
	call: talk.call,
	listen: talk.listen,
	save_faq: saveFaq,
	save_filter: saveFilter,
	set_settings: changeSettings,
	run_command: runCommand
};

/** How a verb is done on the screens; undefined: no play is written for it yet. */
export function playOf(verb: Verb): Play | undefined {
	const known = { ...(desk as Readonly<Record<string, Play>>), ...beside }[verb.name];
	if (known) return known;
	if (verb.name in adminForms) return saveForm;
	if (verb.name.replace('remove_', 'save_') in adminForms) return removeRow;
	return isInWorkplace(verb) ? inWorkplace : undefined;
}
