import { addressColumns } from '../rules/people/users.ts';
import { usualPreferences } from '../model/index.ts';
import type * as m from '../model/index.ts';
import {
	adminPermissions,
	allAgentPermissions,
	allRolePermissions,
	usualAgentPermissions
} from '../stock.ts';
import type {
	WorldAgent,
	WorldDepartment,
	WorldOrganization,
	WorldRole,
	WorldTeam,
	WorldUser
} from '../world.ts';
import type { Directory } from './directory.ts';

export function roleRow(_names: Directory, role: WorldRole): Omit<m.Role, 'id'> {
	const { permissions = [] } = role;
	return {
		name: role.name,
		enabled: role.enabled ?? true,
		permissions: permissions === 'all' ? allRolePermissions : permissions,
		notes: role.notes ?? ''
	};
}

export function departmentRow(
	names: Directory,
	department: WorldDepartment,
	at: number
): Omit<m.Department, 'id'> {
	const path = (key: string) => ['departments', at, key];
	return {
		name: department.name,
		parent: names.id('departments', department.parent, path('parent')),
		public: department.public ?? true,
		state: department.state ?? 'active',
		sla: names.id('sla plans', department.sla, path('sla')),
		schedule: names.id('schedules', department.schedule, path('schedule')),
		manager: names.id('agents', department.manager, path('manager')),
		assignment: department['ticket assignment'] ?? 'all',
		disableAutoClaim: department['disable auto-claim'] ?? false,
		disableReopenAutoAssign: department['disable reopen auto-assign'] ?? false,
		alertRecipients: department['alert recipients'] ?? 'dept_and_extended',
		autoResponseNewTicket: department['auto-response new ticket'] ?? true,
		autoResponseNewMessage: department['auto-response new message'] ?? true,
		mailbox: names.id('mail addresses', department['outgoing email'], path('outgoing email')),
		signature: department.signature ?? ''
	};
}

export function teamRow(names: Directory, team: WorldTeam, at: number): Omit<m.Team, 'id'> {
	return {
		name: team.name,
		lead: names.id('agents', team.lead, ['teams', at, 'lead']),
		enabled: team.enabled ?? true,
		alertsDisabled: team['disable alerts'] ?? false,
		members: (team.members ?? []).map((member, n) => {
			const { agent, alerts = true } = typeof member === 'string' ? { agent: member } : member;
			return { agent: names.must<m.AgentId>('agents', agent, ['teams', at, 'members', n]), alerts };
		})
	};
}

export function agentRow(names: Directory, agent: WorldAgent, at: number): Omit<m.Agent, 'id'> {
	const { permissions = agent.admin ? adminPermissions : usualAgentPermissions } = agent;
	return {
		username: agent.username,
		password: agent.password ?? agent.username,
		firstName: agent['first name'],
		lastName: agent['last name'],
		email: agent.email.toLowerCase(),
		phone: agent.phone ?? '',
		ext: '',
		mobile: '',
		admin: agent.admin ?? false,
		active: agent.active ?? true,
		onVacation: agent['on vacation'] ?? false,
		assignedOnly: agent['limited to assigned'] ?? false,
		department: names.must('departments', agent.department, ['agents', at, 'department']),
		role: names.must('roles', agent.role, ['agents', at, 'role']),
		access: (agent.access ?? []).map(({ department, role, alerts = true }, n) => ({
			department: names.must<m.DepartmentId>('departments', department, [
				'agents',
				at,
				'access',
				n,
				'department'
			]),
			role: names.must<m.RoleId>('roles', role, ['agents', at, 'access', n, 'role']),
			alerts
		})),
		usePrimaryRole: agent['primary role on assignments'] ?? true,
		permissions: permissions === 'all' ? allAgentPermissions : permissions,
		signature: agent.signature ?? '',
		preferences: usualPreferences,
		passwordReset: null
	};
}

export function organizationRow(
	names: Directory,
	organization: WorldOrganization,
	at: number,
	created: m.Instant
): Omit<m.Organization, 'id'> {
	const { manager = null } = organization;
	const path = ['organizations', at, 'manager'];
	const isTeam = manager !== null && names.has('teams', manager);
	return {
		name: organization.name,
		manager: isTeam
			? { team: names.must('teams', manager, path) }
			: names.id('agents', manager, path),
		domains: organization.domains ?? [],
		autoAssignment: organization['auto-assignment'] ?? true,
		autoCollaborators: organization['auto collaborators'] ?? 'nobody',
		ticketSharing: organization['ticket sharing'] ?? 'nobody',
		contacts: [],
		created,
		updated: null
	};
}

export function userRow(
	names: Directory,
	user: WorldUser,
	at: number,
	created: m.Instant
): Omit<m.User, 'id'> {
	const { email, written } = addressColumns(user.email);
	return {
		name: user.name,
		email,
		...(written === null ? {} : { written }),
		phone: user.phone ?? '',
		organization: names.id('organizations', user.organization, ['users', at, 'organization']),
		registered: user.registered ?? true,
		locked: false,
		username: user.username?.toLowerCase() ?? null,
		password: user.password ?? email.split('@')[0] ?? '',
		passwordChange: user['password change'] ?? 'free',
		timezone: '',
		created,
		updated: created
	};
}
