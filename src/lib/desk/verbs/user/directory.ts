import type { Agent, AgentPermission } from '../../model/index.ts';
import { denied } from '../../refusal.ts';
import type { Work } from '../../work.ts';

/** The agent who acts on the user directory; its permissions are the agent's own, not a role's. */
export function keeper(work: Work, permission: AgentPermission): Agent {
	const agent = work.by.kind === 'agent' ? work.row('agents', work.by.id) : null;
	return agent?.permissions.includes(permission) ? agent : denied('Permission Denied');
}
