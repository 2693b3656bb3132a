import { expect, it } from 'vitest';
import { lab } from '#lib/desk/views/lab.testkit.ts';
import { massTools } from './mass-tools.ts';

it('offers what a role grants in some department, and no more', () => {
	const { tables, agent } = lab();
	const john = agent('john');
	const role = (name: string) => {
		const found = tables.all('roles').find((one) => one.name === name);
		if (!found) throw new Error(`There is no role ${name}.`);
		return found.id;
	};
	const as = (name: string, access: typeof john.access = []) => {
		const { statuses, ...tools } = massTools(tables, { ...john, role: role(name), access });
		const offered = Object.entries(tools).flatMap(([tool, on]) => (on ? tool : []));
		return [...statuses.map((status) => status.name), ...offered];
	};
	const all = ['Open', 'Resolved', 'Closed', 'assign', 'merge', 'link', 'transfer', 'delete'];
	expect(as('All Access')).toEqual(all);
	expect(as('Expanded Access')).toEqual(all.slice(0, -1));
	expect(as('Limited Access')).toEqual(['Open', 'assign', 'merge', 'link', 'transfer']);
	expect(as('View only')).toEqual([]);
	const elsewhere = { department: 2 as never, role: role('All Access'), alerts: true };
	expect(as('View only', [elsewhere])).toEqual(all);
});
