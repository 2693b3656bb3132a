import type { Evidence } from '#lib/kernel/evidence.ts';
import type {
	AgentWants,
	DepartmentWants,
	RoleWants,
	SlaWants,
	TeamWants,
	TopicWants
} from '../language/config-wants.ts';
import { agentName } from '#lib/desk/rules/thread/log.ts';
import { departmentsOf, teamsOf } from '#lib/desk/rules/access/access.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { html } from '#lib/kernel/text/written.ts';
import { rowNamed, shownName, type RowOf } from '../language/names.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import { missing, Parts, started } from './config-parts.ts';

/** Evidence about what the administrator configured. */

export function evaluateAgent(desk: Tables, wants: AgentWants): Evidence {
	const agent = rowNamed(desk, 'agent', wants.is);
	if (!agent) return missing('agent', wants.is, undefined);
	const parts = new Parts(desk, agentName(agent));
	parts.named('department', 'department', wants.department, agent.department);
	parts.named('role', 'role', wants.role, agent.role);
	for (const { department: name, role } of wants['access to'] ?? []) {
		const department = rowNamed(desk, 'department', name)?.id;
		const row = agent.access.find((one) => one.department === department);
		const roles =
			role === undefined ? null : many(role).map((one) => rowNamed(desk, 'role', one)?.id);
		const expected = role === undefined ? name : `${name} as ${anyOf(many(role))}`;
		const found = row ? `${name} as ${shownName(desk, 'role', row.role)}` : `no row for ${name}`;
		parts.add('Extended Access', expected, found, !!row && (!roles || roles.includes(row.role)));
	}
	for (const name of many(wants['no access to'] ?? [])) {
		const department = rowNamed(desk, 'department', name)?.id;
		const has = departmentsOf(desk, agent).some((id) => id === department);
		parts.add('access', `none to ${name}`, has ? name : `none to ${name}`, !has);
	}
	for (const name of wants.teams ?? []) {
		const team = rowNamed(desk, 'team', name);
		const isIn = !!team && teamsOf(desk, agent.id).includes(team.id);
		parts.add('teams', name, isIn ? name : `not in ${name}`, isIn);
	}
	parts.flag('administrator', wants.admin, agent.admin);
	parts.flag('active', wants.active, agent.active);
	return parts.evidence();
}

export function evaluateDepartment(desk: Tables, wants: DepartmentWants): Evidence {
	const row = rowNamed(desk, 'department', wants.is);
	if (!row) return missing('department', wants.is, wants.exists);
	const parts = started(desk, row.name, wants.exists);
	parts.named('SLA', 'sla', wants.sla, row.sla);
	parts.named('manager', 'agent', wants.manager, row.manager);
	parts.named('parent', 'department', wants.parent, row.parent);
	parts.choice('status', wants.state, row.state);
	parts.flag('public', wants.public, row.public);
	parts.text('signature', wants.signature, [html(row.signature)]);
	return parts.evidence();
}

export function evaluateTeam(desk: Tables, wants: TeamWants): Evidence {
	const row = rowNamed(desk, 'team', wants.is);
	if (!row) return missing('team', wants.is, wants.exists);
	const parts = started(desk, row.name, wants.exists);
	for (const name of wants.members ?? []) {
		const agent = rowNamed(desk, 'agent', name);
		const isIn = !!agent && row.members.some((member) => member.agent === agent.id);
		parts.add(
			'members',
			agent ? agentName(agent) : name,
			isIn ? 'is a member' : 'is not a member',
			isIn
		);
	}
	parts.named('lead', 'agent', wants.lead, row.lead);
	return parts.evidence();
}

export function evaluateRole(desk: Tables, wants: RoleWants): Evidence {
	const row = rowNamed(desk, 'role', wants.is);
	if (!row) return missing('role', wants.is, wants.exists);
	const parts = started(desk, row.name, wants.exists);
	for (const permission of wants.grants ?? []) {
		const has = row.permissions.includes(permission);
		parts.add('grants', permission, has ? permission : `not ${permission}`, has);
	}
	for (const permission of wants.refuses ?? []) {
		const has = row.permissions.includes(permission);
		parts.add('does not grant', permission, has ? `grants ${permission}` : permission, !has);
	}
	return parts.evidence();
}

export function evaluateSla(desk: Tables, wants: SlaWants): Evidence {
	const row = rowNamed(desk, 'sla', wants.is);
	if (!row) return missing('SLA plan', wants.is, wants.exists);
	const parts = started(desk, row.name, wants.exists);
	const hours = wants['grace period'];
	if (hours !== undefined)
		parts.add(
			'Grace Period',
			`${hours} hours`,
			`${row.graceHours} hours`,
			hours === row.graceHours
		);
	parts.named('Schedule', 'schedule', wants.schedule, row.schedule);
	parts.flag('active', wants.active, row.active);
	return parts.evidence();
}

export function evaluateTopic(desk: Tables, wants: TopicWants): Evidence {
	const row: RowOf<'topic'> | undefined = rowNamed(desk, 'topic', wants.is);
	if (!row) return missing('help topic', wants.is, wants.exists);
	const parts = started(desk, row.name, wants.exists);
	parts.named('parent', 'topic', wants.parent, row.parent);
	parts.named('department', 'department', wants.department, row.department);
	parts.named('SLA', 'sla', wants.sla, row.sla);
	parts.named('priority', 'priority', wants.priority, row.priority);
	parts.named('team', 'team', wants.team, row.team);
	parts.named('agent', 'agent', wants.agent, row.agent);
	parts.flag('public', wants.public, row.public);
	parts.flag('active', wants.active, row.active);
	return parts.evidence();
}
