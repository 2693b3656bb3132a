import { describe, expect, it } from 'vitest';
import type { Agent, AgentId, DepartmentId, RoleId } from '#lib/desk/model/index.ts';
import { accessChanges } from './extended-access.ts';

const [sales, sysadmins] = [2 as DepartmentId, 3 as DepartmentId];
const viewOnly = 4 as RoleId;
const row = (department: DepartmentId, role = viewOnly, alerts = true) => ({
	department,
	role,
	alerts
});
const agent = (id: number, ...access: Agent['access']) => ({ id: id as AgentId, access }) as Agent;
const member = (id: number, role = viewOnly) => ({ agent: id as AgentId, role, alerts: true });

describe('extended access on a department’s form', () => {
	const agents = [agent(1, row(sales)), agent(2, row(sales), row(sysadmins)), agent(3)];

	it('changes nothing for those who keep theirs', () => {
		expect(accessChanges(agents, sysadmins, [member(2)])).toEqual([]);
	});
	it('is given, changed and taken, and access to other departments stays', () => {
		expect(accessChanges(agents, sysadmins, [member(1)])).toEqual([
			{ id: 1, access: [row(sales), row(sysadmins)] },
			{ id: 2, access: [row(sales)] }
		]);
		expect(accessChanges(agents, sysadmins, [member(2, 1 as RoleId)])).toEqual([
			{ id: 2, access: [row(sales), row(sysadmins, 1 as RoleId)] }
		]);
	});
});
