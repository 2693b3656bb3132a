import { expect, it } from 'vitest';
import { group, share, tablesOf } from '../rows.testkit.ts';
import { accessOf, accessOfGroups, mayWith } from './share-access.ts';

const finance = share('Finance', {
	access: [
		{ group: 'Auditors', level: 'read' },
		{ group: 'Finance', level: 'change' }
	]
});
const tables = tablesOf({
	shares: [finance],
	groups: [group('Finance', ['fmiller']), group('Auditors', ['fmiller', 'kjones'])]
});
const [row] = tables.all('shares');

it.each([
	['fmiller', { group: 'Finance', level: 'change' }],
	['kjones', { group: 'Auditors', level: 'read' }],
	['ken', null]
])('%s has the most that a group grants', (login, access) => {
	expect(row && accessOf(tables, row, login)).toEqual(access);
});

it('is that of other groups where a device still works with those', () => {
	expect(row && accessOfGroups(row, ['Auditors'])?.level).toBe('read');
});

it('lets who may change read, and not the other way round', () => {
	const read = { group: 'Auditors', level: 'read' } as const;
	expect([mayWith(read, 'read'), mayWith(read, 'change'), mayWith(null, 'read')]).toEqual([
		true,
		false,
		false
	]);
	expect(mayWith({ group: 'Finance', level: 'change' }, 'read')).toBe(true);
});
