import type {
	Actor,
	Collaborator,
	EarlierText,
	LoggedName,
	MailTemplate,
	NoteSubject,
	Referee,
	ThreadRef,
	User
} from '#lib/desk/model/index.ts';
import type { DeskWorkRows } from '../tables.ts';
import { attachment } from './attachment-shape.ts';
import { formList } from './form-list.ts';
import {
	choice,
	flag,
	id,
	instant,
	jsonRecord,
	list,
	maybe,
	or,
	orNull,
	record,
	ref,
	row,
	someText,
	text,
	texts,
	Unusable,
	whole,
	type RowShape,
	type Shape
} from '#lib/kernel/shapes/shape.ts';

const thread: Shape<ThreadRef> = (value, name, reading) => {
	const found = /^(t|k)([1-9]\d{0,14})$/.exec(text()(value, name, reading));
	if (!found) throw new Unusable(`${name} is not the name of a thread`);
	ref(found[1] === 't' ? 'tickets' : 'tasks')(Number(found[2]), name, reading);
	return found[0] as ThreadRef;
};

const noteSubject: Shape<NoteSubject> = (value, name, reading) => {
	const found = /^(u|o)([1-9]\d{0,14})$/.exec(text()(value, name, reading));
	if (!found) throw new Unusable(`${name} is neither a user nor an organization`);
	ref(found[1] === 'u' ? 'users' : 'organizations')(Number(found[2]), name, reading);
	return found[0] as NoteSubject;
};

export const actor: Shape<Actor> = (value, name, reading) => {
	const kind = choice('agent', 'user', 'guest', 'system')(record(value, name).kind, name, reading);
	if (kind === 'agent')
		return row<Actor & { kind: 'agent' }>({ kind: choice(kind), id: id() })(value, name, reading);
	if (kind === 'user')
		return row<Actor & { kind: 'user' }>({ kind: choice(kind), id: id() })(value, name, reading);
	return { kind };
};

const referee: Shape<Referee> = (value, name, reading) => {
	const kind = choice('agent', 'team', 'dept')(record(value, name).kind, name, reading);
	const tables = { agent: 'agents', team: 'teams', dept: 'departments' } as const;
	const known = ref(tables[kind])(record(value, name).id, `${name}.id`, reading);
	return { kind, id: known } as Referee;
};

const collaborator: Shape<Collaborator> = row<Collaborator>({
	user: ref('users'),
	active: flag(),
	cc: flag()
});

const earlier: Shape<EarlierText> = row<EarlierText>({
	title: orNull(text()),
	body: text(),
	changedBy: or<Actor>({ kind: 'system' }, actor),
	changedAt: instant()
});

const loggedNames = {
	created: 0,
	assigned: 0,
	released: 0,
	transferred: 0,
	referred: 0,
	edited: 0,
	closed: 0,
	reopened: 0,
	overdue: 0,
	collab: 0,
	merged: 0,
	linked: 0,
	unlinked: 0,
	deleted: 0,
	login: 0,
	logout: 0,
	message: 0,
	note: 0,
	resent: 0,
	error: 0
} satisfies Record<LoggedName, 0>;

const templates = {
	'ticket.autoresp': 0,
	'ticket.autoreply': 0,
	'message.autoresp': 0,
	'ticket.notice': 0,
	'ticket.overlimit': 0,
	'ticket.reply': 0,
	'ticket.activity.notice': 0,
	'ticket.alert': 0,
	'message.alert': 0,
	'note.alert': 0,
	'assigned.alert': 0,
	'transfer.alert': 0,
	'ticket.overdue': 0,
	'task.alert': 0,
	'task.activity.notice': 0,
	'task.activity.alert': 0,
	'task.assignment.alert': 0,
	'task.transfer.alert': 0,
	'task.overdue.alert': 0
} satisfies Record<MailTemplate, 0>;

function keyOf<K extends string>(keys: Record<K, 0>): Shape<K> {
	return choice(...(Object.keys(keys) as K[]));
}

/** The columns of the rows that grow with the work. */
export const workShapes: { readonly [T in keyof DeskWorkRows]: RowShape<DeskWorkRows[T]> } = {
	entries: {
		id: id(),
		thread,
		type: choice('M', 'R', 'N'),
		poster: someText(),
		by: or<Actor>({ kind: 'system' }, actor),
		source: someText(),
		title: orNull(text()),
		body: text(),
		format: or<'html' | 'text'>('html', choice('html', 'text')),
		at: instant(),
		messageId: orNull(text()),
		recipients: list(text()),
		attachments: list(attachment),
		earlier: list(earlier)
	},
	locks: { id: ref('tickets'), agent: ref('agents'), until: instant() },
	log: {
		id: id(),
		thread,
		name: keyOf(loggedNames),
		data: orNull(jsonRecord()),
		by: or<Actor>({ kind: 'system' }, actor),
		byName: someText(),
		at: instant(),
		annulled: flag(),
		agent: orNull(id()),
		team: orNull(id()),
		department: orNull(id()),
		topic: orNull(id())
	},
	mails: {
		id: id(),
		at: instant(),
		direction: choice('out', 'in'),
		from: someText(),
		fromName: orNull(text()),
		to: list(text()),
		cc: list(text()),
		subject: someText(),
		body: someText(),
		attachments: list(attachment),
		template: orNull(keyOf(templates)),
		messageId: someText(),
		references: list(text()),
		thread: orNull(thread),
		entry: orNull(id()),
		recipient: orNull((value, name, reading) => {
			const found = actor(value, name, reading);
			if (found.kind === 'agent' || found.kind === 'user') return found;
			throw new Unusable(`${name} is not a person`);
		})
	},
	notes: {
		id: id(),
		about: noteSubject,
		body: text(),
		agent: orNull(ref('agents')),
		byName: someText(),
		created: instant(),
		updated: instant()
	},
	responses: {
		id: id(),
		thread,
		at: instant(),
		waited: whole(),
		agent: id(),
		department: id(),
		topic: orNull(id())
	},
	sessions: {
		id: choice(1),
		agent: orNull(ref('agents')),
		user: orNull(ref('users')),
		link: orNull(ref('tickets')),
		linkUser: orNull(ref('users')),
		failures: or(0, whole()),
		lockedUntil: orNull(instant()),
		clientFailures: or(0, whole()),
		clientLockedUntil: orNull(instant())
	},
	tasks: {
		id: id(),
		number: text(),
		ticket: orNull(ref('tickets')),
		title: someText(),
		open: flag(true),
		department: ref('departments'),
		agent: orNull(ref('agents')),
		team: orNull(ref('teams')),
		dueDate: orNull(instant()),
		created: instant(),
		closed: orNull(instant()),
		overdue: flag()
	},
	tickets: {
		id: id(),
		number: text(),
		owner: ref('users'),
		subject: someText(),
		source: choice('Web', 'Email', 'Phone', 'API', 'Other'),
		status: ref('statuses'),
		state: choice('open', 'closed', 'archived', 'deleted'),
		department: ref('departments'),
		topic: orNull(ref('topics')),
		sla: orNull(ref('slas')),
		priority: ref('priorities'),
		agent: orNull(ref('agents')),
		team: orNull(ref('teams')),
		answered: flag(),
		overdue: flag(),
		dueDate: orNull(instant()),
		slaDue: orNull(instant()),
		created: instant(),
		closed: orNull(instant()),
		reopened: orNull(instant()),
		lastUpdate: instant(),
		lastMessage: orNull(instant()),
		lastResponse: orNull(instant()),
		lastRespondent: orNull(ref('agents')),
		referrals: list(referee),
		collaborators: list(collaborator),
		parent: orNull(ref('tickets')),
		merge: orNull(choice('combine', 'separate', 'visual')),
		isParent: flag(),
		threadKind: or<'T' | 'C'>('T', choice('T', 'C')),
		entries: or(0, whole()),
		openTasks: or(0, whole()),
		forms: formList,
		fields: or<Readonly<Record<string, string>>>({}, texts())
	},
	users: {
		id: id(),
		name: text(),
		email: text(),
		written: maybe(orNull(text())),
		phone: someText(),
		notes: maybe(someText()),
		organization: orNull(ref('organizations')),
		registered: flag(),
		locked: flag(),
		username: orNull(text()),
		password: someText(),
		passwordChange: or<User['passwordChange']>('free', choice('free', 'required', 'forbidden')),
		timezone: someText(),
		created: instant(),
		updated: instant(),
		forms: formList,
		fields: maybe(texts())
	}
};
