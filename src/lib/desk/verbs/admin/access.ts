import type { AgentId, DepartmentAccess, DepartmentId } from '../../model/index.ts';
import type { Work } from '#lib/desk/work.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { administrator } from './guards.ts';

const UPDATED = 'Successfully updated this agent.';

export const grant_access = verb({
	name: 'grant_access',
	say: 'grant access',
	label: 'Extended Access',
	about: 'Gives an agent extended access to a department, with a role of its own.',
	group: 'admin',
	who: ['admin'],
	args: {
		agent: arg.agent('agent', 'Who gets access.'),
		department: arg.department('department', 'Where.'),
		role: arg.role('role', 'In which role; it counts there instead of the primary one.'),
		alerts: arg.optional(
			arg.boolean('alerts', 'Receives the alerts of the department; yes unless said.')
		)
	},
	guard: administrator,
	run(work, { agent, department, role, alerts = true }) {
		setAccess(work, agent, department, { department, role, alerts });
		return UPDATED;
	}
});

export const revoke_access = verb({
	name: 'revoke_access',
	say: 'revoke access',
	label: 'Remove Extended Access',
	about: "Removes an agent's extended access to a department.",
	group: 'admin',
	who: ['admin'],
	args: {
		agent: arg.agent('agent', 'Who loses access.'),
		department: arg.department('department', 'Where.')
	},
	guard: administrator,
	run(work, { agent, department }) {
		setAccess(work, agent, department, null);
		return UPDATED;
	}
});

/** An agent has one row for a department, or none. */
function setAccess(
	work: Work,
	id: AgentId,
	department: DepartmentId,
	row: DepartmentAccess | null
) {
	const { access } = work.row('agents', id);
	const others = access.filter((other) => other.department !== department);
	if (!row && others.length === access.length) return;
	work.change('agents', id, { access: row ? [...others, row] : others });
}
