import type { Assignee, DepartmentId, TicketId } from '#lib/desk/model/index.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import { instantOfWallTime } from '#lib/ui/desk/wall-time.ts';

/** Values of the form "Add New Task". */
export class NewTask {
	title = $state('');
	description = $state('');
	department = $state<DepartmentId | null>(null);
	assignee = $state<string | null>(null);
	due = $state('');

	/** `description`: what it begins with, as HTML. */
	constructor(description = '') {
		this.description = description;
	}

	args(
		ticket: TicketId | null,
		department: DepartmentId,
		zone: string,
		assignee: Assignee | null
	): ArgsOf<'task_add'> {
		const dueDate = instantOfWallTime(this.due, zone);
		return {
			...(ticket === null ? {} : { ticket }),
			title: this.title,
			description: this.description,
			department,
			...(assignee ? { assignee } : {}),
			...(dueDate === null ? {} : { dueDate })
		};
	}
}
