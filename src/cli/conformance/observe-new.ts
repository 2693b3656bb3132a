import type { TableEvent } from '../../lib/kernel/events.ts';
import type { LoggedEvent, Mail, ThreadEntry } from '../../lib/desk/model/index.ts';
import { escapeHtml } from '../../lib/desk/rules/thread/html.ts';
import { resolve } from './event-data.ts';
import type { Names } from './names.ts';
import type { Json, JsonObject } from './records.ts';

/** The rows that a command added, in the recorder's names: logged events, thread entries, mails sent. */
export function observeNew(names: Names, events: readonly TableEvent[]) {
	const logged: Json[] = [];
	const entries: Json[] = [];
	const mails: Json[] = [];
	const merging = events.some(
		(event) => event.type === 'added' && event.table === 'log' && event.row.name === 'merged'
	);
	for (const event of events) {
		if (event.type !== 'added') continue;
		if (event.table === 'log') logged.push(observeLogged(names, event.row, merging));
		if (event.table === 'entries') entries.push(observeEntry(names, event.row));
		if (event.table === 'mails' && event.row.direction === 'out')
			mails.push(observeMail(names, event.row));
	}
	return { events: logged, entries, mails };
}

/**
 * A ticket is deleted with its thread, so that the recorder found no name for the event; the thread of a ticket that is
 * merged lives on in the other (`hand-merge-delete-0`).
 */
function observeLogged(names: Names, event: LoggedEvent, merging: boolean): JsonObject {
	return present({
		e: names.events.get(event.id) ?? null,
		obj: event.name === 'deleted' && !merging ? null : names.subject(event.thread),
		event: event.name,
		data: event.data && resolve(names, event.data),
		by: names.actor(event.by) ?? names.person(event.byName),
		agent: names.name('agents', event.agent),
		team: names.name('teams', event.team),
		dept: names.name('departments', event.department),
		topic: names.name('topics', event.topic)
	});
}

/** The product stores plain text as HTML; the desk keeps what was sent. */
export function observeEntry(names: Names, entry: ThreadEntry): JsonObject {
	return present({
		obj: names.subject(entry.thread),
		type: entry.type,
		poster: names.person(entry.poster),
		by: names.actor(entry.by),
		source: entry.source || null,
		title: entry.title === null ? null : names.text(entry.title),
		body: names.text(entry.format === 'text' ? escapeHtml(entry.body) : entry.body),
		format: entry.format === 'html' ? null : entry.format
	});
}

function observeMail(names: Names, mail: Mail): JsonObject {
	return {
		to: mail.to,
		...(mail.cc.length > 0 ? { cc: mail.cc } : {}),
		template: mail.template,
		subject: names.text(mail.subject),
		from: /<([^>]+)>/.exec(mail.from)?.[1] ?? mail.from
	};
}

function present(row: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
