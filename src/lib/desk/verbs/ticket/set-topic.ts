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
		'Sets the help topic of the ticket; its SLA plan, department and priority are not changed. Forms of the new topic are added, empty forms of the old topic are removed.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		topic: arg.nullable(arg.topic('help topic', 'The topic; the empty choice changes nothing.')),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
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
