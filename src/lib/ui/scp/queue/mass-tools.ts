import type { Agent, RolePermission, Status } from '#lib/desk/model/index.ts';
import { holds } from '#lib/desk/rules/access/access.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { verbs } from '#lib/desk/verbs/index.ts';
import { statusPermissions } from '#lib/desk/verbs/ticket/status-guard.ts';

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
	const grants = (permissions: readonly RolePermission[]) =>
		permissions.some((permission) => holds(desk, agent, permission));
	const has = (verb: { guard: { permissions: readonly RolePermission[] } }) =>
		grants(verb.guard.permissions);
	return {
		statuses: desk
			.all('statuses')
			.filter(
				({ enabled, state }) =>
					enabled && (state === 'open' || state === 'closed') && grants(statusPermissions[state])
			),
		assign: has(verbs.assign),
		merge: has(verbs.merge),
		link: has(verbs.link),
		transfer: has(verbs.transfer),
		delete: has(verbs.delete_ticket)
	};
}
