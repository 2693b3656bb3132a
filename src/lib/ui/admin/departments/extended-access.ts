import type { Agent, DepartmentId } from '#lib/desk/model/index.ts';
import type { ExtendedMember } from './department-form.svelte.ts';

/** The agents whose extended access has to change. */
export function accessChanges(
	agents: readonly Agent[],
	department: DepartmentId,
	wanted: readonly ExtendedMember[]
): Pick<Agent, 'id' | 'access'>[] {
	return agents.flatMap(({ id, access }) => {
		const was = access.find((row) => row.department === department);
		const will = wanted.find((member) => member.agent === id);
		if (was?.role === will?.role && was?.alerts === will?.alerts) return [];
		if (!will) return [{ id, access: access.filter((row) => row !== was) }];
		const row = { department, role: will.role, alerts: will.alerts };
		return [
			{ id, access: was ? access.map((one) => (one === was ? row : one)) : [...access, row] }
		];
	});
}
