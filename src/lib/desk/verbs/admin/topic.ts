import type { FormField, TopicId } from '../../model/index.ts';
import type { Work } from '#lib/desk/work.ts';
import { standsUnder } from '../../rules/stands-under.ts';
import { changeEach, removeVerb, saveVerb, taken, type Kind } from './kind.ts';
import { changeTicketsOf } from './tickets-of.ts';

export const topic: Kind<'topics'> = {
	table: 'topics',
	thing: 'help topic',
	fresh: {
		name: '',
		parent: null,
		public: true,
		active: true,
		department: null,
		priority: null,
		sla: null,
		agent: null,
		team: null,
		status: null,
		noAutoResponse: false
	},
	refs: {
		parent: 'topics',
		department: 'departments',
		priority: 'priorities',
		sla: 'slas',
		agent: 'agents',
		team: 'teams',
		status: 'statuses'
	},
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Help topic name is required');
		else if (taken(work, 'topics', row, 'name', ({ parent }) => parent === row.parent))
			report('name', 'Topic already exists');
		if (standsUnder(row.parent, row.id, (id) => work.get('topics', id)?.parent ?? null))
			report('parent', 'A help topic cannot be its own parent');
	},
	added: () => 'Successfully added help topic.',
	updated: () => 'Successfully updated this help topic.',
	forget(work, { id, parent }) {
		changeTicketsOf(work, 'topic', id, { topic: null });
		changeEach(work, 'topics', (child) => (child.parent === id ? { parent } : null));
		changeEach(work, 'mailboxes', (box) => (box.topic === id ? { topic: null } : null));
		changeEach(work, 'faqs', ({ topics }) =>
			topics.includes(id) ? { topics: topics.filter((topic) => topic !== id) } : null
		);
		changeEach(work, 'forms', ({ topics }) =>
			topics.includes(id) ? { topics: topics.filter((topic) => topic !== id) } : null
		);
		for (const field of work.all('fields')) forgetForm(work, field, id);
	}
};

/** A field used only by this topic is deleted with it: without topics it would apply to every topic. */
function forgetForm(work: Work, { id, form, topics }: FormField, topic: TopicId) {
	if (!topics.includes(topic)) return;
	const others = topics.filter((other) => other !== topic);
	if (others.length > 0 || form) work.change('fields', id, { topics: others });
	else work.remove('fields', id);
}

export const save_topic = saveVerb('save_topic', topic);
export const remove_topic = removeVerb('remove_topic', topic);
