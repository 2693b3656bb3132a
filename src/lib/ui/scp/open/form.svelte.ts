import type {
	CannedId,
	DepartmentId,
	Instant,
	PriorityId,
	SlaId,
	StatusId,
	TopicId,
	User
} from '#lib/desk/model/index.ts';
import type { Assignee } from '#lib/desk/verbs/args.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import { instantOfWallTime } from '../wall-time.ts';

export type NewTicketSource = 'Phone' | 'Email' | 'Other';

/** What stands in the form "Open a New Ticket". */
export class NewTicket {
	user = $state.raw<User | null>(null);
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
	canned = $state<CannedId | null>(null);
	append = $state(true);
	response = $state('');
	status = $state<StatusId | null>(null);
	note = $state('');

	/** What the desk is told; what is left empty is left out. */
	args(zone: string, assignee: Assignee | null): ArgsOf<'open_for'> {
		const dueDate: Instant | null = instantOfWallTime(this.due, zone);
		return {
			source: this.source ?? 'Other',
			subject: this.subject,
			message: this.message,
			notify: this.notify ?? 'all',
			...(this.user ? { user: this.user.id } : {}),
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
