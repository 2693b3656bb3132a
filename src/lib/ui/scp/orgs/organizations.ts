import type { Organization } from '#lib/desk/model/index.ts';
import { formatDate, formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { sortRows, type Column } from '#lib/ui/list/column.ts';
import { scp } from '#lib/ui/desk/places/scp.ts';
import { csvOf } from '#lib/ui/list/csv.ts';

/** What the list of organizations shows, as its address says it. Pages count from 0 here and from 1 in addresses. */
export interface OrganizationsQuery {
	words: string;
	/** A column's title. */
	sort: string;
	reversed: boolean;
	page: number;
}

export function organizationsQueryOf(params: Readonly<Record<string, string>>): OrganizationsQuery {
	return {
		words: params.query?.trim() ?? '',
		sort: params.sort ?? 'Name',
		reversed: params.dir === '1',
		page: Math.max(0, Math.floor(Number(params.p ?? 1) || 1) - 1)
	};
}

/** The address of the list, changed in some parts; what is changed begins on its first page. */
export function addressOfOrganizations(
	from: OrganizationsQuery,
	change: Partial<OrganizationsQuery>
): string {
	const { words, sort, reversed, page } = { ...from, page: 0, ...change };
	const query = new URLSearchParams({
		...(words ? { query: words } : {}),
		...(sort === 'Name' ? {} : { sort }),
		...(reversed ? { dir: '1' } : {}),
		...(page > 0 ? { p: String(page + 1) } : {})
	}).toString();
	return query ? `${scp.organizations}?${query}` : scp.organizations;
}

/** The product's columns. `users` is how many users an organization has, once that is known. */
export function columnsOf(
	users: (row: Organization) => number | undefined,
	zone: string
): Column<Organization>[] {
	return [
		{ title: 'Name', text: ({ name }) => name, to: ({ id }) => scp.organization(id) },
		{
			title: 'Users',
			text: (row) => String(users(row) ?? ''),
			order: (row) => users(row) ?? 0,
			number: true
		},
		{
			title: 'Created',
			text: ({ created }) => (created ? formatDate(created, zone) : ''),
			order: ({ created }) => created
		},
		{
			title: 'Last Updated',
			text: ({ updated }) => (updated ? formatDateTime(updated, zone) : ''),
			order: ({ updated }) => updated ?? 0
		}
	];
}

/** The organizations whose names have the words, in the order that is asked for. */
export function listed(
	all: readonly Organization[],
	columns: readonly Column<Organization>[],
	{ words, sort, reversed }: OrganizationsQuery
): Organization[] {
	const [first] = columns;
	const by = columns.find(({ title }) => title === sort) ?? first;
	const meant = all.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
	return by ? sortRows(meant, by, reversed) : meant;
}

/** All that the list would show on its pages, as CSV. */
export function exported(
	rows: readonly Organization[],
	columns: readonly Column<Organization>[]
): string {
	const lines = rows.map((row) => columns.map(({ text }) => text(row)));
	return csvOf([columns.map(({ title }) => title), ...lines]);
}
