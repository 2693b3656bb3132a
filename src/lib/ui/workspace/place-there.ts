import type { TableName, Tables } from '#lib/kernel/tables.ts';
import type { Address } from '#lib/ui/desk/address.ts';

const scp = (page: string) => `/osTicket/scp/${page}.php`;

/** What the page at a path shows one of: `?id=3` is the id of such a row. */
const shown: Readonly<Record<string, TableName>> = {
	'/osTicket/tickets.php': 'tickets',
	'/osTicket/kb/faq.php': 'faqs',
	[scp('tickets')]: 'tickets',
	[scp('tasks')]: 'tasks',
	[scp('users')]: 'users',
	[scp('orgs')]: 'organizations',
	[scp('faq')]: 'faqs',
	[scp('staff')]: 'agents',
	[scp('teams')]: 'teams',
	[scp('roles')]: 'roles',
	[scp('departments')]: 'departments',
	[scp('slas')]: 'slas',
	[scp('helptopics')]: 'topics',
	[scp('filters')]: 'filters',
	[scp('schedules')]: 'schedules',
	[scp('forms')]: 'fields',
	[scp('lists')]: 'statuses',
	[scp('emails')]: 'mailboxes'
};

/** Pages that are no list when nothing is chosen. */
const lists: Readonly<Record<string, string>> = {
	'/osTicket/kb/faq.php': '/osTicket/kb/',
	[scp('faq')]: scp('kb')
};

/**
 * Target when an address shows something that no longer exists: its list, or for a guest the home page. null if it exists, or the page
 * shows no single item.
 */
export function insteadOf({ path, query }: Address, desk: Tables): string | null {
	const table = shown[path];
	const id = query['id'];
	if (table === undefined || id === undefined || desk.get(table, Number(id))) return null;
	const isGuest = (desk.get('sessions', 1)?.user ?? null) === null;
	if (path === '/osTicket/tickets.php' && isGuest) return '/osTicket/';
	return lists[path] ?? path;
}
