import { formsWithTopic } from '../../rules/forms/forms.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { editField } from './edit-field.ts';
import { editsField } from './guards.ts';

export const set_topic = verb({
	name: 'set_topic',
	say: 'set help topic',
	label: 'Help Topic',
	about:
		'Gives the ticket another help topic; its SLA plan, department and priority stay. Forms of the topic come, empty ones of the old topic go.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		topic: arg.nullable(arg.topic('help topic', 'The topic; the empty choice changes nothing.')),
		comments: arg.optional(arg.html('comments', 'Becomes an internal note.'))
	},
	guard: editsField,
	run(work, { ticket: id, topic, comments }) {
		const ticket = work.row('tickets', id);
		const same = topic === null || topic === ticket.topic;
		return editField(work, id, {
			label: 'Help Topic',
			columns: same ? {} : { topic, ...formsWithTopic(work, ticket, topic) },
			data: same ? null : { topic: [ticket.topic, topic] },
			comments
		});
	}
});
