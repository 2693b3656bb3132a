import type { TableEvent } from '../../../lib/kernel/events.ts';
import type {
	LoggedData,
	LoggedEvent,
	Mail,
	ThreadEntry,
	Ticket,
	User
} from '../../../lib/desk/model/index.ts';
import { addressOf } from '../../../lib/desk/rules/people/users.ts';
import { escapeHtml } from '../../../lib/desk/rules/thread/html.ts';
import { resolve } from '../event-data.ts';
import type { Names } from '../names.ts';
import type { Json, JsonObject } from '../records.ts';
import type { Expected } from './records.ts';

type Rows = Record<string, Record<string, Json>>;

/** The state of a desk that the recorder compared between steps. */
export interface Seen {
	tickets: Rows;
	users: ReadonlyMap<number, User>;
}

export function see(names: Names): Seen {
	const rows = [...names.desk.rows('tickets')].sort((a, b) => a.id - b.id);
	return {
		tickets: Object.fromEntries(rows.map((row) => [names.ticket(row.id), ticketSeen(names, row)])),
		users: new Map([...names.desk.rows('users')].map((row) => [row.id, row]))
	};
}

function ticketSeen(names: Names, ticket: Ticket): Record<string, Json> {
	return {
		status: names.name('statuses', ticket.status),
		department: names.name('departments', ticket.department),
		team: names.name('teams', ticket.team),
		agent: names.name('agents', ticket.agent),
		sla: names.name('slas', ticket.sla),
		topic: names.name('topics', ticket.topic),
		priority: names.name('priorities', ticket.priority),
		owner: names.user(ticket.owner),
		subject: names.text(ticket.subject),
		isoverdue: ticket.overdue,
		isanswered: ticket.answered,
		referrals: ticket.referrals.map((to) => names.refereeText(to)),
		collaborators: ticket.collaborators.map(({ user, active, cc }) => ({
			user: names.user(user),
			active,
			cc
		})),
		parent: names.ticket(ticket.parent),
		merge: ticket.merge && { parent: ticket.isParent, type: ticket.merge },
		entries: ticket.entries
	};
}

/** What a step changed, as the recorder wrote it. */
export function changesOf(
	names: Names,
	before: Seen,
	after: Seen,
	events: readonly TableEvent[],
	untitled: boolean
): Expected {
	const added = <T extends TableEvent['table']>(table: T) =>
		events.flatMap((event) => (event.type === 'added' && event.table === table ? [event] : []));
	const merging = added('log').some(({ row }) => (row as LoggedEvent).name === 'merged');
	const entries = added('entries').map(({ row }) => row as ThreadEntry);
	const ofTickets = entries.filter(({ thread }) => thread.startsWith('t'));
	return withoutEmpty({
		tickets: ticketChanges(before.tickets, after.tickets),
		events: added('log')
			.map(({ row }) => row as LoggedEvent)
			.filter(({ thread }) => thread.startsWith('t'))
			.map((row) => eventSeen(names, row, { merging, before })),
		entries: ofTickets.map((row, at) => entrySeen(names, row, untitled && at === 0)),
		mails: added('mails')
			.map(({ row }) => row as Mail)
			.filter(({ direction }) => direction === 'out')
			.map((row) => mailSeen(names, row)),
		users: userChanges(names, before.users, after.users)
	});
}

/** New ones without empty fields (except the topic), others by their changed fields, null for removed ones. */
function ticketChanges(before: Rows, after: Rows): JsonObject {
	const changes: Record<string, Json> = {};
	for (const name of Object.keys(before)) if (!after[name]) changes[name] = null;
	for (const [name, row] of Object.entries(after)) {
		const old = before[name];
		const shown = Object.entries(row).filter(([field, value]) =>
			old ? !same(old[field], value) : field === 'topic' || !isNothing(value)
		);
		if (shown.length > 0) changes[name] = Object.fromEntries(shown);
	}
	return changes;
}

function eventSeen(
	names: Names,
	event: LoggedEvent,
	{ merging, before }: { merging: boolean; before: Seen }
): JsonObject {
	const data =
		event.data && (withoutNothing(resolve(names, namesLeftOut(event.data))) as JsonObject);
	return withoutNull({
		obj: isThreadGone(names, event, merging, before) ? null : names.subject(event.thread),
		event: event.name,
		data: data && Object.keys(data).length > 0 ? symbolicIn(names, data) : null,
		by: names.actor(event.by) ?? names.person(event.byName)
	});
}

/** The second recorder names who became a collaborator once, by the user. */
function namesLeftOut(data: LoggedData): LoggedData {
	if (!Array.isArray(data.add)) return data;
	const add = (data.add as object[]).map((row) => ({ ...row, name: null }));
	return { ...data, add } as LoggedData;
}

/** A deleted ticket's thread goes with it, unless it lives on in the ticket into which that was merged. */
function isThreadGone(names: Names, event: LoggedEvent, merging: boolean, before: Seen): boolean {
	if (event.name !== 'deleted' || merging) return false;
	const was = before.tickets[names.subject(event.thread)];
	const merge = was?.merge as JsonObject | null | undefined;
	return !(merge && was?.parent && merge.type !== 'visual');
}

function entrySeen(names: Names, entry: ThreadEntry, untitled: boolean): JsonObject {
	return withoutNull({
		obj: names.subject(entry.thread),
		type: entry.type,
		poster: names.storedName(entry.poster),
		by: names.actor(entry.by),
		title: untitled || entry.title === null ? null : names.text(entry.title),
		body: names.text(entry.format === 'text' ? escapeHtml(entry.body) : entry.body)
	});
}

const USUAL_SENDER = 'support@lab.example.com';

function mailSeen(names: Names, mail: Mail): JsonObject {
	const from = /<([^>]+)>/.exec(mail.from)?.[1] ?? mail.from;
	return {
		to: mail.to.map((one) => written(names, one)),
		template: mail.template,
		subject: names.text(mail.subject),
		...(mail.cc.length > 0 ? { cc: mail.cc.map((one) => written(names, one)) } : {}),
		...(from === USUAL_SENDER ? {} : { from })
	};
}

/** The desk sends to addresses in lower case; the recorder read them as they were written by who has them. */
function written(names: Names, address: string): string {
	const user = names.desk.find('users', 'email', address)[0];
	return user ? addressOf(user) : address;
}

function userChanges(
	names: Names,
	before: ReadonlyMap<number, User>,
	after: ReadonlyMap<number, User>
): Json[] {
	return [...after.values()]
		.sort((a, b) => a.id - b.id)
		.flatMap((user): Json[] => {
			const old = before.get(user.id);
			if (old?.name === user.name) return [];
			const told = { name: user.name, email: addressOf(user) };
			if (old) return [{ ...told, renamed: true }];
			const phone = user.phone ? { phone: user.phone } : {};
			return [{ ...told, ...phone, ...(user.notes ? { notes: user.notes } : {}) }];
		});
}

/** Ticket numbers inside of data have names, too. */
function symbolicIn(names: Names, value: Json): Json {
	return JSON.parse(names.text(JSON.stringify(value))) as Json;
}

function withoutNothing(value: Json): Json {
	if (Array.isArray(value)) return value.map(withoutNothing);
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
	return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNothing(inner as Json)]));
}

function withoutNull(row: Record<string, Json | undefined>): JsonObject {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function withoutEmpty(seen: Expected): Expected {
	return Object.fromEntries(
		Object.entries(seen).filter(([, value]) => Object.keys(value ?? {}).length > 0)
	);
}

function isNothing(value: Json): boolean {
	return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function same(one: Json | undefined, other: Json): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
