/** Code names of the product's mail templates. */
export const mailTemplates = [
	'ticket.autoresp',
	'ticket.autoreply',
	'message.autoresp',
	'ticket.notice',
	'ticket.overlimit',
	'ticket.reply',
	'ticket.activity.notice',
	'ticket.alert',
	'message.alert',
	'note.alert',
	'assigned.alert',
	'transfer.alert',
	'ticket.overdue',
	'task.alert',
	'task.activity.notice',
	'task.activity.alert',
	'task.assignment.alert',
	'task.transfer.alert',
	'task.overdue.alert'
] as const;
export type MailTemplate = (typeof mailTemplates)[number];
