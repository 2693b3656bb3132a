import type { ThreadEntry, Ticket, TicketId } from '../../model/index.ts';
import { DENIED, refusal, refuseField } from '#lib/kernel/refusal.ts';
import { threadOf } from '../../rules/thread/log.ts';
import { entryHtml } from '../../rules/thread/html.ts';
import { saysSomething, withoutScripts } from '#lib/kernel/text/html-text.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { arg } from '../args.ts';
import { condition, type Condition } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';
import {
	either,
	manages,
	onPage,
	onTicket,
	permission,
	sees,
	type Rule,
	type Scene
} from './guards.ts';

interface Target {
	ticket: TicketId;
	/** Left out: any that somebody else wrote. */
	entry?: number;
}

const editsOthers = either([permission('thread.edit')], manages());

/** Their own words always; those of others with *Edit Thread*, or as the manager of the ticket's department. What the program wrote stays. */
export function mayEditEntry(
	scene: Scene,
	{ by }: Pick<ThreadEntry, 'by'>
): Condition | readonly Condition[] {
	if (by.kind === 'system') return condition('state', false, 'the program wrote it', DENIED);
	if (by.kind === 'agent' && by.id === scene.agent.id)
		return condition('owner', true, 'wrote it themselves', DENIED);
	return editsOthers(scene);
}

const mayEdit: Rule<Target> = (scene) => {
	const { desk, ticket, target } = scene;
	if (target.entry === undefined) return editsOthers(scene);
	const entry = entryAt(desk, ticket, target.entry);
	if (!entry)
		return condition(
			'target',
			false,
			'there is no such entry',
			refusal('No such thread entry', { http: 404 })
		);
	return mayEditEntry(scene, entry);
};

function entryAt(desk: Tables, ticket: Ticket, place: number): ThreadEntry | undefined {
	return desk.find('entries', 'thread', threadOf(ticket))[place - 1];
}

export const edit_entry = verb({
	name: 'edit_entry',
	say: 'edit thread entry',
	label: 'Edit Thread Entry',
	about: 'Edits a message, a reply or a note. The old text is kept in its history.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		entry: arg.number('entry', 'Its position in the thread: 1 is the first message.'),
		body: arg.html('body', 'The new text.'),
		title: arg.optional(arg.text('title', 'The title of a note; left as it is unless said.'))
	},
	guard: onTicket<Target>(onPage, sees, mayEdit),
	run(work, { ticket: id, entry: place, body, title }) {
		const entry = entryAt(work, work.row('tickets', id), place);
		if (!entry) throw new Error('Its guard lets through what is not there.');
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
