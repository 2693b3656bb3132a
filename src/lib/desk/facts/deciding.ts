import { isSameActor } from '#lib/kernel/actor.ts';
import { many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { LoggedEvent, LoggedName, Ticket } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { eventLine, eventWords } from '#lib/desk/views/event-words.ts';
import type { Deciding } from '#lib/kernel/evidence.ts';
import { editedColumns } from '../language/words.ts';

export function logOf(desk: Tables, ticket: Pick<Ticket, 'id'>): readonly LoggedEvent[] {
	return desk.find('log', 'thread', `t${ticket.id}`);
}

/** The last event of these names that decided a property of the ticket; of an edit, one that changed this. */
export function lastEvent(
	desk: Tables,
	ticket: Pick<Ticket, 'id'>,
	names: readonly LoggedName[],
	changed?: string
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

/** Did this `edited` event change the property: one of `editedColumns`, or the label of a custom field? Fields of the ticket's form are logged under `fields`. */
export function edits(event: LoggedEvent, property: string): boolean {
	const data = event.data ?? {};
	const fields = (data['fields'] ?? {}) as Record<string, unknown>;
	const columns: Readonly<Record<string, string>> = editedColumns;
	const column = columns[property] ?? property;
	return column in data || column in fields;
}

/** Was it one of these people; `system` is the desk itself. */
export function isBy(scene: Scene, event: LoggedEvent, names: string | readonly string[]): boolean {
	return many(names).some((name) => {
		if (name === 'system') return event.by.kind === 'system';
		const person = scene.person(name);
		return !!person && isSameActor(event.by, person.actor);
	});
}

export function nameOfDoer(scene: Scene, name: string): string {
	return name === 'system' ? 'the desk itself' : scene.nameOf(name);
}
