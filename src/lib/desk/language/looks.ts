import { name, optional } from '#lib/kernel/language/define.ts';

/** What can be looked at: in a solution, and in conditions. */
export const lookWords = {
	ticket: optional(name('ticket', 'The page of this ticket.')),
	'mailbox of': optional(name('person', 'The mailbox of this person.'))
};
export const lookedWords = {
	ticket: optional(name('ticket', 'The ticket whose page was opened.')),
	'mailbox of': optional(name('person', 'Whose mailbox was opened.'))
};
