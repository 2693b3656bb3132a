import type { Status } from '../../model/index.ts';
import type { Work } from '#lib/desk/work.ts';
import { changeEach, removeVerb, saveVerb, taken, type Kind } from './kind.ts';
import { hasTickets } from './tickets-of.ts';

export const status: Kind<'statuses'> = {
	table: 'statuses',
	thing: 'ticket status',
	fresh: {
		name: '',
		state: 'open',
		enabled: true,
		internal: false,
		allowReopen: false,
		reopenStatus: null
	},
	refs: { reopenStatus: 'statuses' },
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Name is a required field');
		else if (taken(work, 'statuses', row, 'name')) report('name', 'Name already in use');
		const before = row.id === 0 ? undefined : work.get('statuses', row.id);
		const moved = before !== undefined && before.state !== row.state;
		if (moved && (before.internal || isInUse(work, before)))
			report('state', 'The state of this status cannot be changed');
		const opens = work.get('statuses', row.reopenStatus);
		if (opens && opens.state !== 'open') report('reopenStatus', 'Select an open status');
	},
	added: () => 'Successfully added ticket status.',
	updated: () => 'Successfully updated this ticket status.',
	keep(work, row) {
		if (row.internal || row.id === work.settings.defaultStatus)
			return 'This status can not be deleted';
		return hasTickets(work, 'status', row.id) ? 'Tickets have this status' : null;
	},
	forget(work, { id }) {
		changeEach(work, 'statuses', (row) =>
			row.reopenStatus === id ? { reopenStatus: null } : null
		);
		changeEach(work, 'topics', (row) => (row.status === id ? { status: null } : null));
	}
};

/** Tickets have it, or get it when opened. */
function isInUse(work: Work, { id }: Status): boolean {
	return id === work.settings.defaultStatus || hasTickets(work, 'status', id);
}

export const save_status = saveVerb('save_status', status);
export const remove_status = removeVerb('remove_status', status);
