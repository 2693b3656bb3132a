import { name, optional, text } from '#lib/kernel/language/define.ts';

/** Forms in which text can be left unposted, by the keys of `story/text-forms.ts`. */
export const draftWords = {
	reply: optional(name('ticket', 'The reply to this ticket, in either panel.')),
	note: optional(name('ticket', 'The internal note on this ticket.')),
	task: optional(
		text('An update or a note on this task of the story’s tickets: its title.', { max: 250 })
	)
};
