import { describe, expect, it } from 'vitest';
import type { Organization } from '#lib/desk/model/index.ts';
import { organization } from '#lib/desk/verbs/admin/organization.ts';
import {
	addressOfOrganizations,
	columnsOf,
	exported,
	listed,
	organizationsQueryOf
} from './organizations.ts';

const day = 86_400_000;
const rows = [
	{ name: 'North Tea', created: 400 * day, updated: null },
	{ name: 'Harbor', created: 390 * day, updated: 401 * day },
	{ name: 'Northern Rail', created: 395 * day, updated: null }
].map((row, n): Organization => ({ ...organization.fresh, ...row, id: (n + 1) as never }));
const columns = columnsOf(({ id }) => [12, 3, 7][id - 1], 'UTC');
const query = organizationsQueryOf({});
const names = (change: Partial<typeof query>) =>
	listed(rows, columns, { ...query, ...change }).map(({ name }) => name);

describe('the list of organizations', () => {
	it('sorts by names, numbers and dates', () => {
		expect(names({})).toEqual(['Harbor', 'North Tea', 'Northern Rail']);
		expect(names({ sort: 'Users' })).toEqual(['Harbor', 'Northern Rail', 'North Tea']);
		expect(names({ sort: 'Created', reversed: true })).toEqual([
			'North Tea',
			'Northern Rail',
			'Harbor'
		]);
		expect(names({ words: 'north' })).toEqual(['North Tea', 'Northern Rail']);
	});
	it('is said by its address', () => {
		const wanted = { words: 'a & b', sort: 'Users', reversed: true, page: 1 };
		const address = addressOfOrganizations(wanted, { page: 1 });
		const params = Object.fromEntries(new URL(address, 'http://localhost').searchParams);
		expect(organizationsQueryOf(params)).toEqual(wanted);
		expect(addressOfOrganizations(query, {})).toBe('/osTicket/scp/orgs.php');
	});
	it('is exported under its columns', () => {
		expect(exported(rows.slice(1, 2), columns)).toContain('Harbor,3,1/26/71,2/6/71 12:00 AM');
	});
});
