import type { Queue, QueueColumn } from '../../model/index.ts';
import type { Work } from '#lib/desk/work.ts';
import { changeEach, removeVerb, saveVerb, type Kind } from './kind.ts';

const usualColumns: readonly QueueColumn[] = [
	'Ticket',
	'Last Updated',
	'Subject',
	'From',
	'Priority',
	'Assigned To'
];

/** A queue that everybody has in their menu; below another one it lists part of what that one lists. */
const queue: Kind<'queues'> = {
	table: 'queues',
	thing: 'queue',
	fresh: { name: '', parent: null, owner: null, criteria: {}, sort: null, columns: usualColumns },
	refs: { parent: 'queues' },
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Title is a required field');
		else if (isTaken(work, row)) report('name', 'Saved search with same name already exists');
		if (row.columns.length === 0) report('columns', 'Select at least one column');
		const parent = work.get('queues', row.parent);
		if (parent && (parent.id === row.id || parent.parent !== null || hasChildren(work, row)))
			report('parent', 'A queue must be at the top level or directly below a top-level queue');
	},
	added: () => 'Successfully created queue',
	updated: () => 'Queue updated successfully',
	removed: () => 'Queue deleted successfully',
	keep: (work, row) => (hasChildren(work, row) ? 'Delete the queues below it first' : null),
	forget(work, { id }) {
		for (const child of work.all('queues'))
			if (child.parent === id) work.remove('queues', child.id);
		changeEach(work, 'agents', ({ preferences }) =>
			preferences.queue === id ? { preferences: { ...preferences, queue: null } } : null
		);
	}
};

/** Is there another queue of this name at the same place, of the same owner? */
export function isTaken(work: Work, { id, name, parent, owner }: Queue): boolean {
	const wanted = name.trim().toLowerCase();
	return work
		.all('queues')
		.filter((other) => other.id !== id && other.parent === parent && other.owner === owner)
		.some((other) => other.name.toLowerCase() === wanted);
}

/** Below it for everybody: personal queues go with it. */
function hasChildren(work: Work, { id }: Queue): boolean {
	return (
		id !== 0 && work.all('queues').some((other) => other.parent === id && other.owner === null)
	);
}

export const save_queue = saveVerb('save_queue', queue);
export const remove_queue = removeVerb('remove_queue', queue);
