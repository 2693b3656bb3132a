import { arg as common, argOf, type Arg } from '#lib/kernel/verbs/args.ts';
import type * as m from '../model/index.ts';

declare module '#lib/kernel/verbs/args.ts' {
	interface ArgValues {
		agent: m.AgentId;
		assignee: m.Assignee;
		department: m.DepartmentId;
		fields: Readonly<Record<string, string>>;
		file: m.Attachment;
		form: m.FormId;
		organization: m.OrganizationId;
		priority: m.PriorityId;
		referee: m.Referee;
		role: m.RoleId;
		schedule: m.ScheduleId;
		sla: m.SlaId;
		status: m.StatusId;
		task: m.TaskId;
		team: m.TeamId;
		ticket: m.TicketId;
		topic: m.TopicId;
		user: m.UserId;
	}
}

/** The arguments of the desk's verbs. */
export const arg = {
	...common,
	agent: argOf('agent'),
	assignee: argOf('assignee'),
	department: argOf('department'),
	/** Values of custom fields, by their names. */
	fields: argOf('fields'),
	file: argOf('file'),
	form: argOf('form'),
	organization: argOf('organization'),
	priority: argOf('priority'),
	referee: argOf('referee'),
	role: argOf('role'),
	schedule: argOf('schedule'),
	sla: argOf('sla'),
	status: argOf('status'),
	task: argOf('task'),
	team: argOf('team'),
	ticket: argOf('ticket'),
	topic: argOf('topic'),
	user: argOf('user'),
	/** Files that come along with what somebody writes. */
	attachments(): Arg<readonly m.Attachment[], true> {
		const file = arg.file('attachment', 'A file: its name and its contents.');
		return arg.optional(arg.list('attachments', 'Files that come along.', file));
	}
};
