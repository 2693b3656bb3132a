import type { LoggedEvent, LoggedName, Ticket } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/desk/tables.ts';
import type { Deciding } from '../evidence.ts';
import { editedColumns, type Edited } from '../language/words.ts';
import { shownName } from '../people/names.ts';

export function logOf(desk: Tables, ticket: Pick<Ticket, 'id'>): readonly LoggedEvent[] {
	return desk.find('log', 'thread', `t${ticket.id}`);
}

/** The last event of these names that decided a property of the ticket; of an edit, one that changed this. */
export function lastEvent(
	desk: Tables,
	ticket: Pick<Ticket, 'id'>,
	names: readonly LoggedName[],
	changed?: Edited
): Deciding | null {
	const event = logOf(desk, ticket).findLast(
		(one) => names.includes(one.name) && (one.name !== 'edited' || !changed || edits(one, changed))
	);
	return event ? decidingOf(desk, event) : null;
}

export function decidingOf(desk: Tables, event: LoggedEvent): Deciding {
	return { at: event.at, words: eventLine(desk, event), by: event.byName };
}

/** Did this `edited` event change the property? Fields of the ticket's form are logged under `fields`. */
export function edits(event: LoggedEvent, property: Edited): boolean {
	const data = event.data ?? {};
	const fields = (data['fields'] ?? {}) as Record<string, unknown>;
	const column = editedColumns[property];
	return column in data || column in fields;
}

/** What happened, short: the screens have the product's own words for it. */
export function eventLine(desk: Tables, event: LoggedEvent): string {
	const { data } = event;
	switch (event.name) {
		case 'assigned': {
			if (data?.['claim']) return 'claimed the ticket';
			if (data && 'team' in data)
				return `assigned it to ${shownName(desk, 'team', idIn(data['team']))}`;
			return `assigned it to ${shownName(desk, 'agent', idIn(data?.['staff']), 'somebody')}`;
		}
		case 'transferred':
			return `transferred it to ${shownName(desk, 'department', idIn(data?.['dept']), 'a department')}`;
		case 'edited': {
			if (edits(event, 'sla'))
				return `changed the SLA Plan to ${shownName(desk, 'sla', secondIn(data?.['sla']))}`;
			if (edits(event, 'help topic'))
				return `changed the Help Topic to ${shownName(desk, 'topic', secondIn(data?.['topic']))}`;
			const property = (Object.keys(editedColumns) as Edited[]).find((one) => edits(event, one));
			return property ? `changed the ${property}` : 'changed the ticket';
		}
		case 'closed':
			return `closed it with status of ${shownName(desk, 'status', idIn(data?.['status']), 'Closed')}`;
		default:
			return lines[event.name] ?? event.name;
	}
}

const lines: Partial<Record<LoggedName, string>> = {
	created: 'opened the ticket',
	reopened: 'reopened it',
	overdue: 'marked it overdue',
	released: 'released the assignment',
	referred: 'referred it',
	collab: 'changed who takes part',
	merged: 'merged it',
	linked: 'linked it'
};

/** The product logs an id alone, or together with the name. */
function idIn(value: unknown): number | null {
	const id: unknown = Array.isArray(value) ? value[0] : value;
	return typeof id === 'number' ? id : null;
}

function secondIn(value: unknown): number | null {
	return Array.isArray(value) && typeof value[1] === 'number' ? value[1] : null;
}
