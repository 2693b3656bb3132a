import { describe, expect, it } from 'vitest';
import { execute, type Command, type Outcome } from '../../execute.ts';
import { foundDesk } from '../../found.ts';
import { MemoryTables } from '../../memory.ts';
import type { AgentId, DepartmentId, RoleId } from '../../model/index.ts';
import type { World } from '../../world.ts';

const at = Date.UTC(2026, 2, 2, 14);
const person = (username: string, admin = false) => ({
	username,
	'first name': username,
	'last name': 'Doe',
	email: `${username}@lab.example`,
	admin,
	department: 'Support',
	role: 'Expanded Access'
});
const world: World = { agents: [person('root', true), person('john')] };

type Doing = {
	[V in Command['verb']]: Pick<Extract<Command, { verb: V }>, 'verb' | 'args'>;
}[Command['verb']];

function desk() {
	const tables = new MemoryTables(foundDesk(world, at));
	const as =
		(id: number) =>
		(doing: Doing): Outcome => {
			const by = { kind: 'agent', id: id as AgentId } as const;
			const outcome = execute(tables, { at, by, ...doing } as Command);
			tables.apply(outcome.events);
			return outcome;
		};
	return { tables, root: as(1), john: as(2) };
}

describe('the administrator’s forms', () => {
	it('are for administrators only', () => {
		const { john } = desk();
		const outcome = john({ verb: 'save_role', args: { values: { name: 'Boss' } } });
		expect(outcome).toMatchObject({ events: [], refusal: { http: 403 } });
	});

	it('add a role, and say so as the product does', () => {
		const { root, tables } = desk();
		const outcome = root({
			verb: 'save_role',
			args: { values: { name: 'Supreme Admin', permissions: ['ticket.reply'] } }
		});
		expect(outcome.notice).toBe('Successfully added role.');
		expect(tables.all('roles').at(-1)).toMatchObject({
			id: 5,
			name: 'Supreme Admin',
			enabled: true
		});
	});

	it('name every field that is missing', () => {
		const { root } = desk();
		expect(root({ verb: 'save_agent', args: { values: {} } }).refusal).toEqual({
			http: 200,
			message: 'Unable to add this agent. Correct any errors below and try again.',
			fields: [
				{ field: 'firstName', message: 'First name required' },
				{ field: 'lastName', message: 'Last name required' },
				{ field: 'email', message: 'Valid email is required' },
				{ field: 'username', message: 'Username is required' },
				{ field: 'department', message: 'Department is required' },
				{ field: 'role', message: 'Role is required' }
			]
		});
		expect(root({ verb: 'save_sla', args: { values: {} } }).refusal?.fields).toEqual([
			{ field: 'name', message: 'Name is required' },
			{ field: 'graceHours', message: 'Grace period required' }
		]);
	});

	it('give extended access in one role, and take it back', () => {
		const { root, tables } = desk();
		const where = { agent: 2 as AgentId, department: 2 as DepartmentId };
		root({ verb: 'grant_access', args: { ...where, role: 1 as RoleId } });
		root({ verb: 'grant_access', args: { ...where, role: 4 as RoleId } });
		expect(tables.get('agents', 2)?.access).toEqual([{ department: 2, role: 4, alerts: true }]);
		expect(root({ verb: 'remove_role', args: { id: 4 } }).refusal).not.toBeNull();
		root({ verb: 'revoke_access', args: where });
		expect(tables.get('agents', 2)?.access).toEqual([]);
	});

	it('delete a department with what was routed to it, but never the default one or one with agents', () => {
		const { root, tables } = desk();
		expect(root({ verb: 'remove_department', args: { id: 1 } }).refusal).not.toBeNull();
		const maintenance = 3;
		expect(root({ verb: 'remove_department', args: { id: maintenance } }).refusal).toBeNull();
		expect(tables.get('departments', maintenance)).toBeUndefined();
		expect(tables.all('topics').map((topic) => topic.department)).toEqual([null, null, null, null]);
	});

	it('keep at least one active administrator', () => {
		const { root } = desk();
		const outcome = root({ verb: 'save_agent', args: { id: 1, values: { admin: false } } });
		expect(outcome.refusal?.fields.map((field) => field.field)).toEqual(['admin']);
	});

	it('ban an address once', () => {
		const { root, tables } = desk();
		root({ verb: 'ban', args: { email: 'Spam@Example.org' } });
		expect(root({ verb: 'ban', args: { email: 'spam@example.org' } }).refusal).not.toBeNull();
		root({ verb: 'unban', args: { email: 'spam@example.org' } });
		expect(tables.all('banned')).toEqual([]);
	});
});
