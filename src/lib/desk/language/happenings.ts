import { name, optional, record, text } from '#lib/kernel/language/define.ts';

/** What a person can do by mail in a happening. */
export const happeningWords = {
	replies: optional(
		record('reply to the desk', 'The person answers on a ticket by mail.', {
			ticket: name('ticket', 'The ticket.'),
			message: text('What is written.')
		})
	),
	mails: optional(
		record('mail to the desk', 'The person writes a new mail to the help desk.', {
			subject: text('Its subject.', { max: 250 }),
			message: text('What is written.'),
			as: optional(name('new name', 'The ticket that comes of it has this name.'))
		})
	)
};
