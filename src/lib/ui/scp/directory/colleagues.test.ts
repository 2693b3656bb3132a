import { expect, it } from 'vitest';
import { foundDesk } from '#lib/desk/found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { colleagues } from './colleagues.ts';

const person = (username: string, department: string) => ({
	username,
	'first name': username[0]?.toUpperCase() + username.slice(1),
	'last name': 'Doe',
	email: `${username}@lab.example`,
	department,
	role: 'Expanded Access'
});

function directory() {
	const tables = new DeskMemory(
		foundDesk(
			{
				departments: [{ name: 'Support' }, { name: 'Sales' }],
				agents: [
					person('john', 'Support'),
					{ ...person('jane', 'Sales'), permissions: [] },
					{ ...person('gone', 'Sales'), active: false }
				]
			},
			0
		)
	);
	const names = (viewer: string, filter = {}) => {
		const agents = tables.all('agents');
		const agent = agents.find(({ username }) => username === viewer);
		if (!agent) throw new Error(`There is no ${viewer}.`);
		const usual = { query: '', department: null, sort: 'name', reversed: false } as const;
		return colleagues(agents, tables.all('departments'), agent, { ...usual, ...filter }).map(
			({ name }) => name
		);
	};
	return { names, sales: tables.all('departments').find(({ name }) => name === 'Sales')?.id };
}

it('lists agents who can log in, by name, as far as visible', () => {
	const { names } = directory();
	expect(names('john')).toEqual(['Jane Doe', 'John Doe']);
	expect(names('jane')).toEqual(['Jane Doe']);
});

it('is filtered by a part of the name or address and by department, and sorted', () => {
	const { names, sales } = directory();
	expect(names('john', { query: 'JOHN@' })).toEqual(['John Doe']);
	expect(names('john', { department: sales })).toEqual(['Jane Doe']);
	expect(names('john', { sort: 'dept', reversed: true })).toEqual(['John Doe', 'Jane Doe']);
});
