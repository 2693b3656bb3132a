import type {
	Agent,
	Queue,
	QueueColumn,
	QueueId,
	QueueSort,
	SearchRule
} from '../../model/index.ts';
import { refusal, refuse, type FieldRefusal } from '#lib/kernel/refusal.ts';
import { readRules } from '../../rules/search/read-rules.ts';
import type { Work } from '#lib/desk/work.ts';
import { isTaken } from '../admin/queue.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { allHold, condition, type Guard } from '#lib/kernel/verbs/guard.ts';
import type { ConfigReader } from '#lib/desk/verbs/agent-guard.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { myself, themselves } from './myself.ts';

const searchColumns: readonly QueueColumn[] = [
	'Ticket',
	'Create Date',
	'Subject',
	'From',
	'Priority',
	'Assigned To'
];

/** What an agent keeps of a search. */
export interface SavedSearch {
	name: string;
	/** Its parent queue, whose criteria apply too; null for the agent's own searches. */
	parent?: QueueId | null;
	keywords?: string;
	rules?: readonly SearchRule[];
	columns?: readonly QueueColumn[];
	sort?: QueueSort | null;
}

const UNKNOWN = refusal('Unknown or invalid ID.', { http: 404 });
const NOT_OWN = refusal('Access denied', { http: 403 });

/** Nobody changes what somebody else has saved. */
export const ownSearch: Guard<{ id?: number | undefined }, ConfigReader> = (desk, by, { id }) => {
	const conditions = themselves(desk, by, null);
	if (id === undefined || !allHold(conditions)) return conditions;
	const queue = desk.get('queues', id);
	if (!queue) return [condition('target', false, 'there is no such search', UNKNOWN)];
	const own = by.kind === 'agent' && queue.owner === by.id;
	return [condition('owner', own, own ? 'their own' : 'not their own', NOT_OWN)];
};

export const save_search = verb({
	name: 'save_search',
	say: 'save search',
	label: 'Save Search',
	about: 'Saves an advanced search as a personal queue of the agent.',
	group: 'session',
	who: ['agent'],
	args: {
		id: arg.optional(arg.number('id', 'Saved search to change; a new one unless said.')),
		values: arg.object<SavedSearch>('values', 'Title, criteria and columns of the search.')
	},
	guard: ownSearch,
	run(work, { id, values }) {
		const agent = myself(work);
		const before = id === undefined ? null : work.row('queues', id);
		const row = queueOf(agent, before, values);
		const fields = problems(work, row);
		if (fields.length > 0)
			refuse('Unable to save search. Correct any errors below and try again.', { fields });
		if (before) work.change('queues', before.id, row);
		else work.add('queues', row);
		return before ? 'Search updated successfully' : 'Search saved successfully';
	}
});

function queueOf(agent: Agent, before: Queue | null, values: SavedSearch): Queue {
	const { keywords = '', rules = [] } = values;
	return {
		id: before?.id ?? (0 as QueueId),
		name: values.name.trim(),
		parent: values.parent === undefined ? (before?.parent ?? null) : values.parent,
		owner: agent.id,
		criteria: { rules, ...(keywords.trim() ? { keywords: keywords.trim() } : {}) },
		sort: values.sort ?? before?.sort ?? null,
		columns: values.columns ?? before?.columns ?? searchColumns
	};
}

function problems(work: Work, row: Queue): FieldRefusal[] {
	const fields: FieldRefusal[] = [];
	const report = (field: string, message: string) => fields.push({ field, message });
	if (!row.name) report('name', 'Title is a required field');
	else if (isTaken(work, row)) report('name', 'Saved search with same name already exists');
	if (!readRules(row.criteria.rules)) report('rules', 'Unknown or invalid criteria.');
	if (row.columns.length === 0) report('columns', 'Select at least one column');
	const parent = row.parent === null ? null : work.get('queues', row.parent);
	if (parent === undefined || (parent && (parent.owner !== null || parent.parent !== null)))
		report('parent', 'A queue must be at the top level or directly below a top-level queue');
	return fields;
}
