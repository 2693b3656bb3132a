import type {
	Assignee,
	CannedId,
	DepartmentId,
	Instant,
	PriorityId,
	SlaId,
	StatusId,
	TopicId,
	User
} from '#lib/desk/model/index.ts';
import type { FieldRefusal, Refusal } from '#lib/kernel/refusal.ts';
import { saysSomething } from '#lib/kernel/text/html-text.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import { instantOfWallTime } from '#lib/ui/desk/wall-time.ts';
import { emptyKept, type KeptTicket } from './kept-ticket.ts';
import type { Begin } from './origin.ts';

export type NewTicketSource = 'Phone' | 'Email' | 'Other';

/** Values of the form "Open a New Ticket". */
export class NewTicket {
	user = $state.raw<User | null>(null);
	cc = $state.raw<readonly User[]>([]);
	notify = $state<'all' | 'user' | 'none' | null>('all');
	source = $state<NewTicketSource | null>('Phone');
	topic = $state<TopicId | null>(null);
	department = $state<DepartmentId | null>(null);
	sla = $state<SlaId | null>(null);
	due = $state('');
	assignee = $state<string | null>(null);
	subject = $state('');
	message = $state('');
	priority = $state<PriorityId | null>(null);
	/** Values of the further fields, by name. */
	fields = $state<Record<string, string>>({});
	canned = $state<CannedId | null>(null);
	append = $state(true);
	response = $state('');
	status = $state<StatusId | null>(null);
	signature = $state<'none' | 'mine' | 'dept'>('none');
	note = $state('');

	constructor({ kept = emptyKept, user = null, cc = [] }: Partial<Begin> = {}) {
		this.user = user;
		this.cc = cc;
		this.notify = kept.notify;
		this.source = kept.source;
		this.topic = kept.topic as TopicId | null;
		this.department = kept.department as DepartmentId | null;
		this.sla = kept.sla as SlaId | null;
		this.due = kept.due;
		this.assignee = kept.assignee;
		this.subject = kept.subject;
		this.message = kept.message;
		this.priority = kept.priority as PriorityId | null;
		this.response = kept.response;
		this.status = kept.status as StatusId | null;
		this.signature = kept.signature ?? 'none';
		this.note = kept.note;
		this.fields = { ...kept.fields };
	}

	/** Its draft. */
	kept(): KeptTicket {
		const { topic, department, sla, due, assignee, priority, status, signature } = this;
		const { subject, message, response, note } = this;
		return {
			user: this.user?.id ?? null,
			cc: this.cc.map(({ id }) => id),
			notify: this.notify ?? 'all',
			source: this.source ?? 'Phone',
			topic,
			department,
			sla,
			due,
			assignee,
			subject,
			message,
			priority,
			response,
			status,
			signature,
			note,
			fields: { ...this.fields }
		};
	}

	/** All errors that the form itself can detect; null if none. */
	missing(): Refusal | null {
		const said = this.topic !== null;
		const fields: (FieldRefusal | false)[] = [
			!this.user && { field: 'user', message: 'Name is required' },
			!this.source && { field: 'source', message: 'Source is required' },
			!said && { field: 'topic', message: 'Help topic selection is required' },
			said &&
				!this.subject.trim() && {
					field: 'subject',
					message: 'Issue Summary is a required field'
				},
			said &&
				!saysSomething(this.message) && {
					field: 'message',
					message: 'Issue Details is a required field'
				}
		];
		const found = fields.filter((field) => field !== false);
		const message = 'Missing or invalid data — Correct any errors below and try again';
		return found.length > 0 ? { http: 200, message, fields: found } : null;
	}

	/** Arguments for the desk, without empty ones. */
	args(zone: string, assignee: Assignee | null): ArgsOf<'open_for'> {
		const dueDate: Instant | null = instantOfWallTime(this.due, zone);
		return {
			source: this.source ?? 'Other',
			subject: this.subject,
			message: this.message,
			notify: this.notify ?? 'all',
			signature: this.signature,
			fields: $state.snapshot(this.fields),
			...(this.user ? { user: this.user.id } : {}),
			...(this.cc.length > 0 ? { cc: this.cc.map(({ id }) => id) } : {}),
			...(this.topic === null ? {} : { topic: this.topic }),
			...(this.department === null ? {} : { department: this.department }),
			...(this.sla === null ? {} : { sla: this.sla }),
			...(dueDate === null ? {} : { dueDate }),
			...(assignee ? { assignee } : {}),
			...(this.priority === null ? {} : { priority: this.priority }),
			...(this.response ? { response: this.response } : {}),
			...(this.status === null ? {} : { status: this.status }),
			...(this.note ? { note: this.note } : {})
		};
	}
}
