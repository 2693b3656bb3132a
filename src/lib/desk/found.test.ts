import { describe, expect, it } from 'vitest';
import { foundDesk, nameProblems, WorldError } from './found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { World } from '#lib/kernel/world.ts';

const at = Date.UTC(2026, 2, 2, 14);
const desk = (world: World) => new DeskMemory(foundDesk(world, at));

describe('founding a desk', () => {
	it('gives an empty world what a fresh installation has', () => {
		const tables = desk({});
		expect(tables.all('departments').map((d) => d.name)).toEqual([
			'Support',
			'Sales',
			'Maintenance'
		]);
		expect(tables.all('statuses').map((s) => s.name)).toEqual([
			'Open',
			'Resolved',
			'Closed',
			'Archived',
			'Deleted'
		]);
		expect(tables.all('priorities').map((p) => [p.id, p.name, p.urgency])).toEqual([
			[1, 'Low', 4],
			[2, 'Normal', 3],
			[3, 'High', 2],
			[4, 'Emergency', 1]
		]);
		expect(tables.get('settings', 1)).toMatchObject({
			defaultDepartment: 1,
			defaultSla: 1,
			defaultSchedule: 1,
			autoClaimTickets: true,
			noteAlertActive: false
		});
	});

	it('keeps the stock roles beside the world’s, and replaces the stock departments', () => {
		const tables = desk({
			roles: [
				{ name: 'Supreme Admin', permissions: 'all' },
				{ name: 'View only', enabled: false }
			],
			departments: [{ name: 'SysAdmins', manager: 'jane' }, { name: 'Support' }],
			agents: [
				{
					username: 'jane',
					'first name': 'Jane',
					'last name': 'Doe',
					email: 'Jane@Lab.example',
					department: 'SysAdmins',
					role: 'Supreme Admin'
				}
			]
		});
		expect(tables.all('roles').map((r) => r.name)).toEqual([
			'All Access',
			'Expanded Access',
			'Limited Access',
			'View only',
			'Supreme Admin'
		]);
		expect(tables.get('roles', 4)?.enabled).toBe(false);
		expect(tables.all('departments').map((d) => [d.name, d.manager])).toEqual([
			['SysAdmins', 1],
			['Support', null]
		]);
		expect(tables.get('settings', 1)?.defaultDepartment).toBe(2);
		expect(tables.get('agents', 1)).toMatchObject({ email: 'jane@lab.example', password: 'jane' });
	});

	it('accepts a topic by its own name or with its parent’s name', () => {
		const { actions } = desk({
			filters: [
				{
					name: 'Outages',
					rules: [],
					actions: [
						{ type: 'topic', value: 'Report a Problem / Access Issue' },
						{ type: 'topic', value: 'Access Issue' }
					]
				}
			]
		}).all('filters')[0] ?? { actions: [] };
		expect(actions.map((action) => action.value)).toEqual([4, 4]);
	});

	it('reports where an unknown name is used, and which names exist', () => {
		const world: World = { departments: [{ name: 'Support', manager: 'jnae' }], agents: [] };
		expect(nameProblems(world)).toEqual([
			{
				path: ['departments', 0, 'manager'],
				message: 'There is no agent "jnae" in this world.',
				name: 'jnae',
				known: []
			}
		]);
		expect(() => foundDesk(world, at)).toThrow(WorldError);
	});

	it('refuses two things of the same name', () => {
		const world: World = { teams: [{ name: 'Night' }, { name: 'Night' }] };
		expect(nameProblems(world).map((problem) => problem.message)).toEqual([
			'There are two teams named "Night".'
		]);
	});

	it('refuses names that differ only in case', () => {
		const messages = (world: World) =>
			nameProblems(world).map(({ path, message }) => [path.join('.'), message]);
		expect(messages({ teams: [{ name: 'Night' }, { name: 'night ' }] })).toEqual([
			[
				'teams.1',
				'There are two teams named "Night" and "night ", and only upper and lower case tells them apart.'
			]
		]);
		const users = [
			{ name: 'U', email: 'u@x.example' },
			{ name: 'U', email: 'U@X.example' }
		];
		expect(messages({ users })).toEqual([
			[
				'users.1.email',
				'There are two addresses of users named "u@x.example" and "U@X.example", and only upper and lower case tells them apart.'
			]
		]);
	});

	it('refuses rows that are their own ancestor', () => {
		const departments = [
			{ name: 'A', parent: 'C' },
			{ name: 'B', parent: 'A' },
			{ name: 'C', parent: 'B' },
			{ name: 'D', parent: 'A' },
			{ name: 'E', parent: 'E' }
		];
		const problems = nameProblems({ departments: [{ name: 'Support' }, ...departments] });
		expect(problems.map(({ path, message }) => [path.join('.'), message])).toEqual([
			[
				'departments.1.parent',
				'These departments are their own ancestors: "A" under "C" under "B" under "A".'
			],
			['departments.5.parent', 'These departments are their own ancestors: "E" under "E".']
		]);
		expect(
			nameProblems({
				'help topics': [
					{ name: 'A', parent: 'B' },
					{ name: 'B', parent: 'A' }
				]
			})
		).toMatchObject([{ path: ['help topics', 0, 'parent'] }]);
	});
});
