import type * as m from '../model/index.ts';

/**
 * Arguments of verbs. One description serves the forms on screen, the scripting language (its JSON Schema, its
 * reference, the turning of names into ids) and the types.
 */
export type ArgKind =
	| 'agent'
	| 'assignee'
	| 'boolean'
	| 'choice'
	| 'department'
	| 'file'
	| 'form'
	| 'html'
	| 'instant'
	| 'list'
	| 'number'
	| 'object'
	| 'organization'
	| 'priority'
	| 'referee'
	| 'role'
	| 'schedule'
	| 'sla'
	| 'status'
	| 'task'
	| 'team'
	| 'text'
	| 'ticket'
	| 'topic'
	| 'user';

export interface Arg<T, Optional extends boolean = false> {
	readonly kind: ArgKind;
	/** The product's own name of the field, lower case: also the key in scenario files. */
	readonly label: string;
	/** One sentence for authors. */
	readonly about: string;
	readonly optional: Optional;
	/** May be emptied: null is a value. */
	readonly nullable: boolean;
	readonly choices?: readonly string[];
	readonly of?: Arg<unknown>;
	readonly type?: T;
}

export type Args = Readonly<Record<string, Arg<unknown, boolean>>>;

type ValueOf<A> = A extends Arg<infer T, boolean> ? T : never;
type OptionalKeys<A extends Args> = {
	[K in keyof A]: A[K]['optional'] extends true ? K : never;
}[keyof A];

/** The values that a verb with these arguments is given. */
export type ValuesOf<A extends Args> = {
	[K in Exclude<keyof A, OptionalKeys<A>>]: ValueOf<A[K]>;
} & {
	[K in OptionalKeys<A>]?: ValueOf<A[K]> | undefined;
};

export type Assignee = { kind: 'agent'; id: m.AgentId } | { kind: 'team'; id: m.TeamId };

function of<T>(kind: ArgKind) {
	return (label: string, about: string): Arg<T> => ({
		kind,
		label,
		about,
		optional: false,
		nullable: false
	});
}

export const arg = {
	agent: of<m.AgentId>('agent'),
	assignee: of<Assignee>('assignee'),
	boolean: of<boolean>('boolean'),
	department: of<m.DepartmentId>('department'),
	file: of<m.Attachment>('file'),
	form: of<m.FormId>('form'),
	html: of<string>('html'),
	instant: of<m.Instant>('instant'),
	number: of<number>('number'),
	organization: of<m.OrganizationId>('organization'),
	priority: of<m.PriorityId>('priority'),
	referee: of<m.Referee>('referee'),
	role: of<m.RoleId>('role'),
	schedule: of<m.ScheduleId>('schedule'),
	sla: of<m.SlaId>('sla'),
	status: of<m.StatusId>('status'),
	task: of<m.TaskId>('task'),
	team: of<m.TeamId>('team'),
	text: of<string>('text'),
	ticket: of<m.TicketId>('ticket'),
	topic: of<m.TopicId>('topic'),
	user: of<m.UserId>('user'),
	choice<const C extends string>(label: string, about: string, choices: readonly C[]): Arg<C> {
		return { kind: 'choice', label, about, optional: false, nullable: false, choices };
	},
	list<T>(label: string, about: string, item: Arg<T>): Arg<readonly T[]> {
		return { kind: 'list', label, about, optional: false, nullable: false, of: item };
	},
	/** Files that come along with what somebody writes. */
	attachments(): Arg<readonly m.Attachment[], true> {
		const file = arg.file('attachment', 'A file: its name and what is in it.');
		return arg.optional(arg.list('attachments', 'Files that come along.', file));
	},
	/** Structured rows (the administrator's forms); `T` is said by the verb. */
	object<T>(label: string, about: string): Arg<T> {
		return { kind: 'object', label, about, optional: false, nullable: false };
	},
	optional<T>(given: Arg<T>): Arg<T, true> {
		return { ...given, optional: true };
	},
	nullable<T>(given: Arg<T>): Arg<T | null> {
		return { ...given, nullable: true } as Arg<T | null>;
	}
};
