import type { StatusId, TicketId } from '#lib/desk/model/index.ts';
import type { ArgsOf } from '#lib/store/index.ts';

/** Values of the form "Merge Tickets". */
export class MergeChoice {
	participants = $state<'user' | 'all' | null>('all');
	/** Null: closed, as the product merges. */
	childStatus = $state<StatusId | null>(null);
	/** Null: the parent's status stays. */
	parentStatus = $state<StatusId | null>(null);
	combine = $state<'combine' | 'separate'>('combine');
	deleteChild = $state(false);
	moveTasks = $state(false);

	args(tickets: TicketId[]): ArgsOf<'merge'> {
		const { participants, childStatus, parentStatus, combine, deleteChild, moveTasks } = this;
		return {
			tickets,
			combine,
			participants: participants ?? 'all',
			deleteChild,
			moveTasks,
			...(childStatus === null ? {} : { childStatus }),
			...(parentStatus === null ? {} : { parentStatus })
		};
	}
}
