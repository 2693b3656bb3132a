import type { TicketState } from '#lib/desk/model/index.ts';

export const stateWords: Readonly<Record<TicketState, string>> = {
	open: 'Open',
	closed: 'Closed',
	archived: 'Archived',
	deleted: 'Deleted'
};
