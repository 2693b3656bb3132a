import type { Instant, LoggedEvent, Task, ThreadEntry, Ticket } from '../model/index.ts';
import { threadOf } from '../rules/thread/log.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { eventWords, isForClients, type EventWords } from './event-words.ts';

/** One line of a thread: what somebody wrote, or what happened. */
export type ThreadItem =
	| { kind: 'entry'; key: string; at: Instant; entry: ThreadEntry }
	| { kind: 'event'; key: string; at: Instant; event: LoggedEvent; told: EventWords };

/** Everything in the thread of a ticket or a task, in order; entries come before events of the same moment. */
export function threadItems(desk: Tables, subject: Ticket | Task): ThreadItem[] {
	const thread = threadOf(subject);
	const entries = desk.find('entries', 'thread', thread).map((entry) => ({
		kind: 'entry' as const,
		key: `e${entry.id}`,
		at: entry.at,
		entry
	}));
	const events = desk.find('log', 'thread', thread).map((event) => ({
		kind: 'event' as const,
		key: `l${event.id}`,
		at: event.at,
		event,
		told: eventWords(desk, event)
	}));
	return [...entries, ...events].sort((a, b) => a.at - b.at);
}

/** What a client sees of it: no internal notes, and nothing of who works on the ticket. */
export function clientThreadItems(desk: Tables, ticket: Ticket): ThreadItem[] {
	return threadItems(desk, ticket).filter((item) =>
		item.kind === 'entry' ? item.entry.type !== 'N' : isForClients(desk, item.event)
	);
}
