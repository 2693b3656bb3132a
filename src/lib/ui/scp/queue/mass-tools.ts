import type { Agent, Status, TicketPermission } from '#lib/desk/model/index.ts';
import { holds } from '#lib/desk/rules/access.ts';
import type { Tables } from '#lib/desk/tables.ts';

/** What can be done with several tickets at once. */
export interface MassTools {
	statuses: readonly Status[];
	assign: boolean;
	merge: boolean;
	link: boolean;
	transfer: boolean;
	delete: boolean;
}

/** The tools that one of the agent's roles grants somewhere. What it does not grant for a chosen ticket is refused for that one. */
export function massTools(desk: Pick<Tables, 'get' | 'all'>, agent: Agent): MassTools {
	const has = (deed: string) => holds(desk, agent, `ticket.${deed}` as TicketPermission);
	const may = { open: has('close') || has('create'), closed: has('close') };
	return {
		statuses: desk
			.all('statuses')
			.filter(
				({ enabled, state }) => enabled && (state === 'open' || state === 'closed') && may[state]
			),
		assign: has('assign'),
		merge: has('merge'),
		link: has('link'),
		transfer: has('transfer'),
		delete: has('delete')
	};
}
