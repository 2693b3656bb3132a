import type { FormField, StatusId } from '#lib/desk/model/index.ts';

/** Which dialog of a ticket is open. */
export type TicketDialog =
	| { name: 'assign'; to: 'agent' | 'team' | 'any' }
	| { name: 'status'; status: StatusId }
	| { name: 'field'; field: FormField }
	| { name: 'mark'; as: 'answered' | 'unanswered' | 'overdue' }
	| {
			name:
				| 'claim'
				| 'release'
				| 'transfer'
				| 'refer'
				| 'merge'
				| 'link'
				| 'sla'
				| 'topic'
				| 'priority'
				| 'source'
				| 'due date'
				| 'subject'
				| 'owner'
				| 'collaborators'
				| 'forms'
				| 'ban'
				| 'user'
				| 'delete';
	  };
