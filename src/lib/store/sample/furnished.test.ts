import { describe, expect, it } from 'vitest';
import type { World } from '#lib/kernel/world.ts';
import { furnished } from './furnishings.ts';
import { staffed } from './staff.ts';

const named = (rows: readonly { name: string }[] = []) => rows.map(({ name }) => name);

describe('the agents of a grown desk', () => {
	const world: World = { departments: [{ name: 'Support' }, { name: 'Sales' }] };
	const names = (more: World) => staffed(more).agents?.map(({ username }) => username);

	it('belong to the departments that the world has', () => {
		expect(names(world)).toEqual(['alice', 'marco', 'hana', 'peter', 'ines', 'tom']);
		expect(names({ departments: [{ name: 'SysAdmins' }] })).toEqual(['olu', 'greta']);
		expect(names({})).toEqual([]);
	});

	it('come after those of the world, which keep their names', () => {
		const tom = {
			...{ username: 'tom', 'first name': 'Tom', 'last name': 'Own', email: 't@own.example' },
			...{ department: 'Sales', role: 'All Access' }
		};
		const { agents = [] } = staffed({ ...world, agents: [tom] });
		expect(agents[0]).toEqual(tom);
		expect(agents.filter(({ username }) => username === 'tom')).toEqual([tom]);
		expect(agents).toHaveLength(6);
	});

	it('have addresses of the domain that the desk writes from', () => {
		const settings = { 'admin email': 'admin@bank.example' };
		expect(staffed({ ...world, settings }).agents?.[0]).toEqual({
			...{ username: 'alice', 'first name': 'Alice', 'last name': 'Grant', password: 'alice' },
			...{ email: 'alice@bank.example', department: 'Support', role: 'All Access' }
		});
		for (const other of [{}, { settings: {} }])
			expect(staffed({ ...world, ...other }).agents?.[0]?.email).toBe('alice@helpdesk.example');
	});

	it('get no alerts; other settings stay', () => {
		const settings = { 'admin email': 'a@b.example', 'message alert active': true };
		expect(staffed({ settings }).settings).toEqual({
			'admin email': 'a@b.example',
			'ticket alert active': false,
			'message alert active': false,
			'assigned alert active': false,
			'overdue alert active': false
		});
	});
});

describe('what a grown desk has beside tickets', () => {
	it('are customers with a mail domain each, after those of the world', () => {
		const { organizations = [] } = furnished({});
		expect(organizations).toHaveLength(12);
		expect(organizations[0]).toEqual({ name: 'Harbor Bank', domains: ['harborbank.example'] });
		expect(organizations[11]).toEqual({ name: 'Meadow Law', domains: ['meadowlaw.example'] });
		const own = [{ name: 'Own Bank' }, { name: 'City Rail', domains: ['rail.example'] }];
		const mixed = furnished({ organizations: own }).organizations ?? [];
		expect(mixed.slice(0, 2)).toEqual(own);
		expect(named(mixed).filter((name) => name === 'City Rail')).toHaveLength(1);
		expect(mixed).toHaveLength(13);
	});

	it('is a knowledge base with an article in each category, unless the world has one', () => {
		const settingsOf = { 'admin email': 'a@b.example' };
		const {
			faqs = [],
			'faq categories': categories,
			settings
		} = furnished({ settings: settingsOf });
		expect(named(categories)).toEqual(['Passwords', 'Devices', 'For agents']);
		expect(new Set(faqs.map(({ category }) => category))).toEqual(new Set(named(categories)));
		expect(faqs.every(({ answer }) => /^<p>.+<\/p>$/.test(answer))).toBe(true);
		expect(settings).toEqual({ ...settingsOf, 'enable knowledge base': true });
		const own = [{ name: 'Own' }];
		expect(furnished({ 'faq categories': own })).toMatchObject({ 'faq categories': own, faqs: [] });
		const faq = { category: 'Passwords', question: 'Own?', answer: 'Yes.' };
		expect(furnished({ faqs: [faq] }).faqs).toEqual([faq]);
	});

	it('are prepared answers for the departments that the world has, beside its own', () => {
		const titles = (world: World) =>
			furnished(world)['canned responses']?.map(({ title }) => title) ?? [];
		const general = ['We are looking into it', 'Please restart your computer'];
		expect(titles({})).toEqual(general);
		const departments = [{ name: 'Support' }];
		expect(titles({ departments })).toEqual([...general, 'A visit at your desk']);
		const own = [
			{ title: 'Own', response: 'Yes' },
			{ title: general[1] ?? '', response: 'No' }
		];
		const mixed = furnished({ departments, 'canned responses': own })['canned responses'] ?? [];
		expect(mixed.slice(0, 2)).toEqual(own);
		expect(mixed.map(({ title }) => title)).toEqual([
			...['Own', general[1], general[0]],
			'A visit at your desk'
		]);
	});
});
