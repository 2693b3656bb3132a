import { agentPermissions, knowledgebasePermissions } from '../../model/permissions.ts';
import { refusal } from '#lib/kernel/refusal.ts';
import { holds } from '../../rules/access/access.ts';
import { condition, type Guard } from '#lib/kernel/verbs/guard.ts';
import {
	agentWho,
	isAgent,
	type ConfigReader,
	type Permission
} from '#lib/desk/verbs/agent-guard.ts';

const ANSWER = refusal('Access denied', { http: 403 });

/** Nobody else has the pages of the admin panel. */
export const administrator: Guard<unknown, ConfigReader> = (desk, by) => {
	const agent = agentWho(desk, by);
	const is = !!agent?.admin && agent.active;
	const words = is ? 'an administrator' : 'not an administrator';
	return [condition('administrator', is, words, ANSWER)];
};

const labels: Readonly<Record<string, readonly [label: string, about: string]>> = {
	...agentPermissions,
	...knowledgebasePermissions
};

/** A permission of the agent's own or of one of their roles; administrators need it, too. */
export function withAnyPermission(wanted: Permission): Guard<unknown, ConfigReader> {
	const label = labels[wanted]?.[0] ?? wanted;
	return (desk, by) => {
		const agent = agentWho(desk, by);
		if (!agent?.active) return [isAgent(false, ANSWER)];
		const has = holds(desk, agent, wanted);
		const words = `${has ? 'holds' : 'lacks'} the permission ${label}`;
		return [condition('permission', has, words, ANSWER, wanted)];
	};
}
