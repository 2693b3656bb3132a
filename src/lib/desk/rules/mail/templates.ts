import type { MailTemplate } from '../../model/index.ts';
import { escapeHtml as esc } from '../thread/html.ts';

/** Values that a template can use. All are plain text except `said`. */
export interface Facts {
	number: string;
	subject: string;
	department: string;
	/** Whom the mail greets, by first name. */
	greeting: string;
	/** The end user whose ticket it is. */
	owner: string;
	/** Who wrote, assigned, transferred. */
	actor: string;
	/** HTML of what was written; empty when nothing was. */
	said: string;
	/** Address of the ticket for who reads the mail. */
	link: string;
	signature: string;
}

interface Template {
	subject: (facts: Facts) => string;
	/** Sentences of the body, as HTML. */
	says: (facts: Facts) => string;
	/** Closes with the department's signature (mail to end users). */
	signed: boolean;
}

const tagged = (facts: Facts) => `${facts.subject} [#${facts.number}]`;
const answer = (facts: Facts) => `Re: ${tagged(facts)}`;
const p = (html: string) => `<p>${html}</p>`;
const quoted = (facts: Facts) => (facts.said ? `<blockquote>${facts.said}</blockquote>` : '');
const about = (facts: Facts) =>
	p(
		`Ticket: #${esc(facts.number)} &mdash; ${esc(facts.subject)}<br />From: ${esc(facts.owner)}<br />Department: ${esc(facts.department)}`
	);
const open = (facts: Facts) => p(`<a href="${esc(facts.link)}">Open the ticket</a>`);

function toUser(subject: Template['subject'], says: Template['says']): Template {
	return { subject, says, signed: true };
}
function toAgent(subject: Template['subject'], says: Template['says']): Template {
	return {
		subject,
		says: (facts) => says(facts) + about(facts) + quoted(facts) + open(facts),
		signed: false
	};
}

type TicketTemplate = Exclude<MailTemplate, `task.${string}`>;

/** The mails about tickets: subjects as recorded from the product, the wording our own. */
export const templates: Record<TicketTemplate, Template> = {
	'ticket.autoresp': toUser(
		(f) => `Support Ticket Opened [#${f.number}]`,
		(f) =>
			p(
				`We received your request &ldquo;${esc(f.subject)}&rdquo; and opened ticket #${esc(f.number)} for it.`
			) +
			p('Somebody will get back to you. To add something, just answer this mail.') +
			p(`<a href="${esc(f.link)}">Follow the ticket online</a>`)
	),
	'ticket.autoreply': toUser(answer, (f) => p('Perhaps this already helps:') + f.said),
	'message.autoresp': toUser(
		() => 'Message Confirmation',
		(f) => p(`Your message has been added to ticket #${esc(f.number)}.`)
	),
	'ticket.notice': toUser(
		tagged,
		(f) => p(`We opened ticket #${esc(f.number)} on your behalf.`) + f.said
	),
	'ticket.overlimit': toUser(
		() => 'Open Tickets Limit Reached',
		() =>
			p('You have as many open tickets as this help desk allows.') +
			p('You can open another one when an open one is closed.')
	),
	'ticket.reply': toUser(answer, (f) => f.said),
	'ticket.activity.notice': toUser(
		answer,
		(f) => p(`${esc(f.actor)} wrote on a ticket that you take part in:`) + quoted(f)
	),
	'ticket.alert': toAgent(
		() => 'New Ticket Alert',
		(f) => p(`${esc(f.owner)} needs help: a new ticket was opened.`)
	),
	'message.alert': toAgent(
		() => 'New Message Alert',
		(f) => p(`${esc(f.actor)} added a message to a ticket.`)
	),
	'note.alert': toAgent(
		() => 'New Internal Activity Alert',
		(f) => p(`${esc(f.actor)} recorded internal activity on a ticket.`)
	),
	'assigned.alert': toAgent(
		() => 'Ticket Assigned to you',
		(f) => p(`${esc(f.actor)} assigned a ticket to you or to a team of yours.`)
	),
	'transfer.alert': toAgent(
		(f) => `Ticket #${f.number} transfer - ${f.department}`,
		(f) => p(`${esc(f.actor)} transferred a ticket to ${esc(f.department)}.`)
	),
	'ticket.overdue': toAgent(
		() => 'Stale Ticket Alert',
		() => p('A ticket is past its due date and needs attention.')
	)
};

/** Subject and body of a mail. */
export function write(name: TicketTemplate, facts: Facts): { subject: string; body: string } {
	const template = templates[name];
	const signature = template.signed && facts.signature ? `<hr />${facts.signature}` : '';
	return {
		subject: template.subject(facts),
		body: p(`Hello ${esc(facts.greeting)},`) + template.says(facts) + signature
	};
}

export type { TicketTemplate };
