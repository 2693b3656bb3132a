import type { Assignee, DepartmentId } from '../../model/index.ts';
import { refusal } from '#lib/kernel/refusal.ts';
import { MAY_NOT_OPEN, mayWhenOpening } from '../../rules/opening/opening-agents.ts';
import { inAnyRole } from '../any-role.ts';
import { allHold, condition, type Guard } from '#lib/kernel/verbs/guard.ts';
import { agentWho, type ConfigReader } from '#lib/desk/verbs/agent-guard.ts';

interface Target {
	/** The topic's where none is chosen. */
	department?: DepartmentId | undefined;
	assignee?: Assignee | undefined;
}

const inSomeRole = inAnyRole('ticket.create', refusal(MAY_NOT_OPEN));
const mayAssign = inAnyRole(
	'ticket.assign',
	refusal('Unable to create the ticket. Correct any errors below and try again.', {
		fields: [
			{
				field: 'assignee',
				message: 'Action Denied. You are not allowed to assign/reassign tickets'
			}
		]
	})
);
const NOT_THERE = refusal('You do not have permission to create a ticket in this department');

/**
 * *Create* is asked of the chosen department's role; with none chosen, of any role of theirs (`hand-perm-create-0`). Giving the ticket
 * to somebody asks for *Assign* in any role.
 */
export const mayOpen: Guard<Target, ConfigReader> = (desk, by, { department, assignee }) => {
	const conditions = inSomeRole(desk, by, null);
	const agent = agentWho(desk, by);
	if (!agent || !allHold(conditions)) return conditions;
	return [
		...conditions,
		...(department === undefined
			? []
			: [createsIn(mayWhenOpening(desk, agent, department, 'ticket.create'))]),
		...(assignee ? mayAssign(desk, by, null) : [])
	];
};

function createsIn(holds: boolean) {
	const words = `their role in the department ${holds ? 'grants' : 'does not grant'} Create`;
	return condition('permission', holds, words, NOT_THERE, 'ticket.create');
}
