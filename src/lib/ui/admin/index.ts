import type { SimPage } from '#lib/ui/desk/sim-page.ts';
import { admin, sections } from '#lib/ui/desk/places/admin.ts';
import { kind, type Load } from '#lib/ui/desk/kind.ts';

const built: SimPage[] = [
	...kind(
		admin.agents,
		'Agents',
		() => import('./agents/AgentsPage.svelte'),
		() => import('./agents/AgentPage.svelte')
	),
	...kind(
		admin.teams,
		'Teams',
		() => import('./teams/TeamsPage.svelte'),
		() => import('./teams/TeamPage.svelte')
	),
	...kind(
		admin.roles,
		'Roles',
		() => import('./roles/RolesPage.svelte'),
		() => import('./roles/RolePage.svelte')
	),
	...kind(
		admin.departments,
		'Departments',
		() => import('./departments/DepartmentsPage.svelte'),
		() => import('./departments/DepartmentPage.svelte')
	),
	...kind(
		admin.slas,
		'SLA Plans',
		() => import('./slas/SlasPage.svelte'),
		() => import('./slas/SlaPage.svelte')
	),
	...kind(
		admin.topics,
		'Help Topics',
		() => import('./topics/TopicsPage.svelte'),
		() => import('./topics/TopicPage.svelte')
	),
	...kind(
		admin.filters,
		'Ticket Filters',
		() => import('./filters/FiltersPage.svelte'),
		() => import('./filters/FilterPage.svelte')
	),
	...kind(
		admin.schedules,
		'Schedules',
		() => import('./schedules/SchedulesPage.svelte'),
		() => import('./schedules/SchedulePage.svelte')
	),
	...kind(
		admin.forms,
		'Forms',
		() => import('./forms/FormsPage.svelte'),
		() => import('./forms/FieldPage.svelte')
	),
	{
		path: admin.forms,
		query: { form: true },
		title: 'Forms',
		component: () => import('./forms/FormPage.svelte')
	},
	...kind(
		admin.lists,
		'Ticket Statuses',
		() => import('./lists/StatusesPage.svelte'),
		() => import('./lists/StatusPage.svelte')
	),
	...kind(
		admin.mailboxes,
		'Email Addresses',
		() => import('./emails/EmailsPage.svelte'),
		() => import('./emails/EmailPage.svelte')
	),
	{
		path: admin.mailSettings,
		title: 'Email Settings',
		component: () => import('./emails/MailSettingsPage.svelte')
	},
	{
		path: admin.banlist,
		title: 'Banned Email Addresses',
		component: () => import('./emails/BanlistPage.svelte')
	},
	{
		path: admin.banlist,
		query: { a: 'add' },
		title: 'Ban List',
		component: () => import('./emails/BanPage.svelte')
	},
	...[admin.panel, '/osTicket/scp/settings.php'].map((path) => ({
		path,
		title: 'System Settings',
		component: () => import('./settings/SystemPage.svelte')
	})),
	setting('system', 'System Settings', () => import('./settings/SystemPage.svelte')),
	setting('tickets', 'Ticket Settings', () => import('./settings/TicketsPage.svelte')),
	setting('agents', 'Agents Settings', () => import('./settings/AgentsPage.svelte')),
	setting('users', 'Users Settings', () => import('./settings/UsersPage.svelte')),
	setting('kb', 'Knowledgebase Settings', () => import('./settings/KnowledgebasePage.svelte'))
];

function setting(t: string, title: string, component: Load): SimPage {
	return { path: '/osTicket/scp/settings.php', query: { t }, title, component };
}

/** Pages that are not simulated have a placeholder. */
const missing: SimPage[] = sections
	.flatMap((section) => [...section.pages])
	.map(({ name, to }) => ({ title: name, ...taken(to) }))
	.filter(
		({ path, query }) => !built.some((page) => page.path === path && page.query?.t === query?.t)
	)
	.map((page) => ({ ...page, component: () => import('./frame/NotBuilt.svelte') }));

function taken(to: string): Pick<SimPage, 'path' | 'query'> {
	const [path = '', search] = to.split('?');
	return search ? { path, query: Object.fromEntries(new URLSearchParams(search)) } : { path };
}

export const pages: readonly SimPage[] = [...built, ...missing];
