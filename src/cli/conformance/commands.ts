import type { Actor } from '../../lib/desk/model/index.ts';
import type { Names } from './names.ts';
import {
	CorpusError,
	flag,
	instantOf,
	optionalText,
	text,
	texts,
	type JsonObject,
	type Step
} from './records.ts';

/** A recorded command in the desk's terms. The verb may be one that the desk does not have: the player says so. */
export interface RecordedCommand {
	verb: string;
	by: Actor;
	args: Record<string, unknown>;
}

type Telling = (step: Step, names: Names) => RecordedCommand;

const system: Actor = { kind: 'system' };

/** Every command of the vocabulary, with the defaults that the recorder used. */
export const tellings: Readonly<Record<string, Telling>> = {
	open(step, names) {
		const by = text(step, 'by');
		const guest = flag(step, 'guest');
		return {
			verb: 'open',
			by: guest ? { kind: 'guest' } : user(step, names),
			args: {
				topic: optional(step.topic, (name) => names.id('topics', name)),
				subject: optionalText(step, 'subject') ?? '',
				message: optionalText(step, 'message') ?? '<p>Hello</p>',
				priority: optional(step.priority, (name) => names.id('priorities', name)),
				...(guest ? { email: names.address(by), name: names.fullName(by) ?? titled(by) } : {})
			}
		};
	},
	user_reply: (step, names) => ({
		verb: 'user_reply',
		by: user(step, names),
		args: { ...ticket(step, names), message: optionalText(step, 'message') ?? '<p>Any news?</p>' }
	}),
	email_in(step, names) {
		const from = text(step, 'from');
		const address = names.address(from);
		return {
			verb: 'email_in',
			by: system,
			args: {
				from: address,
				name: optionalText(step, 'name') ?? names.fullName(from) ?? titled(from),
				to: optionalText(step, 'to') ?? names.mailbox('support@lab.example.com'),
				cc: texts(step, 'cc')?.map((name) => names.address(name)),
				replyTo: optionalText(step, 'reply_to'),
				subject: mailSubject(step, names),
				body: optionalText(step, 'body') ?? 'Mail body',
				references: references(step, names, address),
				headers: autoHeaders(step.auto)
			}
		};
	},
	open_for(step, names) {
		const who = text(step, 'user');
		return {
			verb: 'open_for',
			by: agent(step, names),
			args: {
				...(who.includes('@') ? { email: who, name: titled(who) } : { user: names.userId(who) }),
				source: optionalText(step, 'source') ?? 'Phone',
				topic: optional(step.topic, (name) => names.id('topics', name)),
				department: optional(step.dept, (name) => names.id('departments', name)),
				sla: optional(step.sla, (name) => names.id('slas', name)),
				dueDate: optional(step.duedate, instantOf),
				assignee: optional(step.assignee, (name) => names.assignee(name)),
				subject: optionalText(step, 'subject') ?? 'Call',
				message: optionalText(step, 'message') ?? '<p>Called.</p>',
				response: optionalText(step, 'response') ?? '',
				note: optionalText(step, 'note') ?? '',
				status: names.id('statuses', optionalText(step, 'status') ?? 'Open'),
				priority: optional(step.priority, (name) => names.id('priorities', name)),
				notify: optionalText(step, 'reply_to') ?? 'all'
			}
		};
	},
	reply: (step, names) => ({
		verb: 'reply',
		by: agent(step, names),
		args: {
			...ticket(step, names),
			body: optionalText(step, 'body') ?? '<p>Working on it.</p>',
			to: optionalText(step, 'to') ?? 'all',
			status: optional(step.status, (name) => names.id('statuses', name)),
			keep: flag(step, 'no_collaborators')
				? []
				: texts(step, 'keep')?.map((name) => names.userId(name))
		}
	}),
	note: (step, names) => ({
		verb: 'note',
		by: agent(step, names),
		args: {
			...ticket(step, names),
			body: optionalText(step, 'body') ?? '<p>Internal.</p>',
			title: optionalText(step, 'title'),
			status: optional(step.status, (name) => names.id('statuses', name))
		}
	}),
	assign: (step, names) => ({
		verb: 'assign',
		by: agent(step, names),
		args: {
			...ticket(step, names),
			to: names.assignee(text(step, 'to')),
			comments: optionalText(step, 'comments'),
			refer: flag(step, 'refer')
		}
	}),
	claim: withTicket('claim', (step) => ({ comments: optionalText(step, 'comments') })),
	release: withTicket('release', (step) => ({
		what: optionalText(step, 'what'),
		comments: optionalText(step, 'comments')
	})),
	transfer: withTicket('transfer', (step, names) => ({
		department: names.id('departments', text(step, 'dept')),
		comments: optionalText(step, 'comments'),
		keepReferral: flag(step, 'keep_referral')
	})),
	refer: withTicket('refer', (step, names) => ({
		to: names.referee(text(step, 'to')),
		comments: optionalText(step, 'comments')
	})),
	set_status: withTicket('set_status', (step, names) => ({
		status: names.id('statuses', text(step, 'status')),
		comments: optionalText(step, 'comments'),
		children: flag(step, 'children')
	})),
	delete: withTicket('delete_ticket', (step) => ({ comments: optionalText(step, 'comments') })),
	set_field(step, names) {
		const field = fields[text(step, 'field')];
		if (!field) throw new CorpusError(`There is no field "${text(step, 'field')}".`);
		const value = step.value ?? null;
		return {
			verb: field.verb,
			by: agent(step, names),
			args: {
				...ticket(step, names),
				[field.arg]: typeof value === 'string' ? field.value(value, names) : value,
				comments: optionalText(step, 'comments')
			}
		};
	},
	change_owner: withTicket('change_owner', userArg),
	mark_overdue: withTicket('mark_overdue'),
	add_collaborator: withTicket('add_collaborator', userArg),
	mark: withTicket('mark', (step) => ({
		as: text(step, 'as'),
		comments: optionalText(step, 'comments')
	})),
	merge: (step, names) => ({
		verb: 'merge',
		by: agent(step, names),
		args: {
			...tickets(step, names),
			combine: (optionalText(step, 'combine') ?? 'combine') === 'combine' ? 'combine' : 'separate',
			participants: optionalText(step, 'participants') ?? 'all',
			childStatus: names.id('statuses', optionalText(step, 'child_status') ?? 'Closed'),
			parentStatus: optional(step.parent_status, (name) => names.id('statuses', name)),
			deleteChild: flag(step, 'delete_child'),
			moveTasks: flag(step, 'move_tasks')
		}
	}),
	link: (step, names) => ({ verb: 'link', by: agent(step, names), args: tickets(step, names) }),
	unlink: withTicket('unlink'),
	task_add: withTicket('task_add', (step, names) => ({
		title: optionalText(step, 'title') ?? 'Task',
		description: optionalText(step, 'description') ?? '<p>Do it</p>',
		department: names.department(optionalText(step, 'dept') ?? 'Support'),
		assignee: optional(step.assignee, (name) => names.assignee(name)),
		dueDate: optional(step.duedate, instantOf)
	})),
	task_close: withTask('task_close'),
	task_reopen: withTask('task_reopen'),
	lock: withTicket('lock'),
	cron: () => ({ verb: 'cron', by: system, args: {} })
};

const fields: Readonly<
	Record<string, { verb: string; arg: string; value: (value: string, names: Names) => unknown }>
> = {
	sla: { verb: 'set_sla', arg: 'sla', value: (name, names) => names.id('slas', name) },
	topic: { verb: 'set_topic', arg: 'topic', value: (name, names) => names.id('topics', name) },
	priority: {
		verb: 'set_priority',
		arg: 'priority',
		value: (name, names) => names.id('priorities', name)
	},
	duedate: { verb: 'set_due_date', arg: 'dueDate', value: instantOf },
	source: { verb: 'set_source', arg: 'source', value: (value) => value },
	subject: { verb: 'set_subject', arg: 'subject', value: (value) => value }
};

function withTicket(
	verb: string,
	more: (step: Step, names: Names) => Record<string, unknown> = () => ({})
): Telling {
	return (step, names) => ({
		verb,
		by: agent(step, names),
		args: { ...ticket(step, names), ...more(step, names) }
	});
}

function withTask(verb: string): Telling {
	return (step, names) => ({
		verb,
		by: agent(step, names),
		args: { task: names.taskId(text(step, 'task')), comments: optionalText(step, 'comments') }
	});
}

function userArg(step: Step, names: Names) {
	return { user: names.userId(text(step, 'user')) };
}

function ticket(step: Step, names: Names) {
	return { ticket: names.ticketId(text(step, 't')) };
}

function tickets(step: Step, names: Names) {
	return {
		tickets: (texts(step, 'ids') ?? texts(step, 'tickets') ?? []).map((name) =>
			names.ticketId(name)
		)
	};
}

function agent(step: Step, names: Names): Actor {
	return { kind: 'agent', id: names.id('agents', text(step, 'by')) } as Actor;
}

function user(step: Step, names: Names): Actor {
	return { kind: 'user', id: names.userId(text(step, 'by')) };
}

function optional<T>(value: unknown, of: (value: string) => T): T | undefined {
	return typeof value === 'string' ? of(value) : undefined;
}

/** The recorder gave people without a name the part of their address before the @, as a title. */
function titled(address: string): string {
	const local = address.split('@')[0] ?? '';
	return local.toLowerCase().replace(/(^|[^a-z])([a-z])/g, (all) => all.toUpperCase());
}

function mailSubject(step: Step, names: Names): string {
	const subject = optionalText(step, 'subject') ?? 'Mail';
	if (step.match !== 'subject') return subject;
	return `${subject} [#${names.number(text(step, 't'))}]`;
}

/** The Message-ID of the last mail that went to somebody (the sender, unless said). */
function references(step: Step, names: Names, sender: string): string[] | undefined {
	if (step.match !== 'references') return undefined;
	const to = optionalText(step, 'ref_to');
	return [lastMailTo(names, to === undefined ? sender : names.emailOf(to)) ?? '<unknown@nowhere>'];
}

/** The Message-ID of the last mail that went to the address, as its receiver or in copy. */
export function lastMailTo(names: Names, email: string): string | null {
	const address = email.toLowerCase();
	for (let id = names.desk.lastId('mails'); id > names.before.mails; id--) {
		const mail = names.desk.get('mails', id);
		const to = mail?.direction === 'out' ? [...mail.to, ...mail.cc] : [];
		if (mail && to.some((one) => one.toLowerCase() === address)) return mail.messageId;
	}
	return null;
}

function autoHeaders(auto: JsonObject[string]): Record<string, string> | undefined {
	if (auto === true)
		return {
			'Auto-Submitted': 'auto-replied',
			'X-Auto-Response-Suppress': 'All',
			Precedence: 'auto_reply'
		};
	if (typeof auto !== 'string') return undefined;
	const [name = '', ...value] = auto.split(':');
	return { [name]: value.join(':').trim() };
}
