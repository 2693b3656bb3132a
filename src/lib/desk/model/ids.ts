declare const kind: unique symbol;

/** A row's number within its table. The brand keeps a team's id from being used as an agent's. */
export type Id<Kind extends string> = number & { readonly [kind]: Kind };

export type AgentId = Id<'agent'>;
export type CannedId = Id<'canned response'>;
export type CategoryId = Id<'FAQ category'>;
export type DepartmentId = Id<'department'>;
export type EntryId = Id<'entry'>;
export type FaqId = Id<'FAQ'>;
export type FieldId = Id<'form field'>;
export type FilterId = Id<'filter'>;
export type FormId = Id<'form'>;
export type LogId = Id<'logged event'>;
export type MailId = Id<'mail'>;
export type MailboxId = Id<'mail address'>;
export type NoteId = Id<'quick note'>;
export type OrganizationId = Id<'organization'>;
export type PriorityId = Id<'priority'>;
export type QueueId = Id<'queue'>;
export type ResponseId = Id<'response'>;
export type RoleId = Id<'role'>;
export type ScheduleId = Id<'schedule'>;
export type SlaId = Id<'sla'>;
export type StatusId = Id<'status'>;
export type TaskId = Id<'task'>;
export type TeamId = Id<'team'>;
export type TicketId = Id<'ticket'>;
export type TopicId = Id<'topic'>;
export type UserId = Id<'user'>;

/** Epoch milliseconds, UTC. */
export type Instant = number;
