import type { LoggedEvent, LoggedName, Ticket } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { eventLine, eventWords } from '#lib/desk/views/event-words.ts';
import type { Deciding } from '#lib/kernel/evidence.ts';
import { editedColumns, type Edited } from '../language/words.ts';

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

/** An event as the screens show it, so that evidence uses the words of the thread. */
export function decidingOf(desk: Tables, event: LoggedEvent): Deciding {
	const words = eventWords(desk, event);
	return { at: event.at, words: eventLine(words), by: words.who };
}

/** Did this `edited` event change the property? Fields of the ticket's form are logged under `fields`. */
export function edits(event: LoggedEvent, property: Edited): boolean {
	const data = event.data ?? {};
	const fields = (data['fields'] ?? {}) as Record<string, unknown>;
	const column = editedColumns[property];
	return column in data || column in fields;
}
