import { denied, notFound, refuseField } from '../../refusal.ts';
import { mayEditEntry } from '../../rules/entries.ts';
import { threadOf } from '../../rules/log.ts';
import { entryHtml } from '../../rules/mail/html.ts';
import { saysSomething, withoutScripts } from '../../text/html-text.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { ticketOfPage } from './guards.ts';

export const edit_entry = verb({
	name: 'edit_entry',
	say: 'edit thread entry',
	label: 'Edit Thread Entry',
	about: 'Changes what a message, a reply or a note says. What it said before is kept.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		entry: arg.number('entry', 'Its place in the thread: 1 is the first message.'),
		body: arg.html('body', 'What it says from now on.'),
		title: arg.optional(arg.text('title', 'The title of a note; left as it is unless said.'))
	},
	run(work, { ticket: id, entry: place, body, title }) {
		const { agent, ticket } = ticketOfPage(work, id);
		const entry = work.find('entries', 'thread', threadOf(ticket))[place - 1];
		if (!entry) return notFound('No such thread entry');
		if (!mayEditEntry(work, agent, ticket, entry)) return denied();
		if (!saysSomething(body)) return refuseField(null, 'body', 'Thread body is required');
		const is = { body: withoutScripts(body), title: (title ?? entry.title)?.trim() || null };
		if (is.body === entryHtml(entry) && is.title === entry.title) return;
		const { title: was } = entry;
		work.change('entries', entry.id, {
			...is,
			format: 'html',
			earlier: [
				...entry.earlier,
				{ title: was, body: entryHtml(entry), changedBy: work.by, changedAt: work.at }
			]
		});
		return 'Thread entry updated successfully';
	}
});
