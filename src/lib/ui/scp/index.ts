import type { Component } from 'svelte';
import { kind } from '#lib/ui/desk/kind.ts';
import type { PageProps, SimPage } from '#lib/ui/desk/sim-page.ts';

const queue = () => import('./queue/QueuePage.svelte');

/** The agent panel. */
export const pages: readonly SimPage[] = [
	{
		path: '/osTicket/scp/login.php',
		title: 'Agent Login',
		// It asks for nothing of its address.
		component: async () => {
			const { default: page } = await import('./frame/LoginPage.svelte');
			return { default: page as Component<object> as Component<PageProps> };
		}
	},
	{
		path: '/osTicket/scp/pwreset.php',
		title: 'Forgot My Password',
		component: () => import('./frame/ResetPage.svelte')
	},
	{ path: '/osTicket/scp/', keyedBy: [], title: 'Tickets', component: queue },
	{ path: '/osTicket/scp/tickets.php', keyedBy: [], title: 'Tickets', component: queue },
	{
		path: '/osTicket/scp/tickets.php',
		query: { id: true },
		title: 'Ticket',
		component: () => import('./ticket/TicketPage.svelte')
	},
	{
		path: '/osTicket/scp/tickets.php',
		query: { id: true, a: 'edit' },
		title: 'Update Ticket',
		component: () => import('./ticket/edit/EditPage.svelte')
	},
	{
		path: '/osTicket/scp/tickets.php',
		query: { id: true, a: 'print' },
		title: 'Print Ticket',
		component: () => import('./ticket/print/PrintPage.svelte')
	},
	{
		path: '/osTicket/scp/tickets.php',
		query: { a: 'open' },
		title: 'Open a New Ticket',
		component: () => import('./open/NewTicketPage.svelte')
	},
	{
		path: '/osTicket/scp/users.php',
		keyedBy: [],
		title: 'User Directory',
		component: () => import('./users/UsersPage.svelte')
	},
	{
		path: '/osTicket/scp/users.php',
		query: { id: true },
		keyedBy: ['id'],
		title: 'User',
		component: () => import('./users/UserPage.svelte')
	},
	{
		path: '/osTicket/scp/orgs.php',
		keyedBy: [],
		title: 'Organizations',
		component: () => import('./orgs/OrgsPage.svelte')
	},
	{
		path: '/osTicket/scp/orgs.php',
		query: { id: true },
		keyedBy: ['id', 'tab'],
		title: 'Organization',
		component: () => import('./orgs/OrgPage.svelte')
	},
	{
		path: '/osTicket/scp/dashboard.php',
		keyedBy: [],
		title: 'Dashboard',
		component: () => import('./dashboard/DashboardPage.svelte')
	},
	{
		path: '/osTicket/scp/directory.php',
		keyedBy: [],
		title: 'Agent Directory',
		component: () => import('./directory/DirectoryPage.svelte')
	},
	{
		path: '/osTicket/scp/profile.php',
		title: 'My Profile',
		// It asks for nothing of its address.
		component: async () => {
			const { default: page } = await import('./profile/ProfilePage.svelte');
			return { default: page as Component<object> as Component<PageProps> };
		}
	},
	{
		path: '/osTicket/scp/tasks.php',
		keyedBy: [],
		title: 'Tasks',
		component: () => import('./tasks/TasksPage.svelte')
	},
	{
		path: '/osTicket/scp/tasks.php',
		query: { id: true },
		title: 'Task',
		component: () => import('./tasks/TaskPage.svelte')
	},
	{
		path: '/osTicket/scp/tasks.php',
		query: { id: true, a: 'print' },
		title: 'Print Task',
		component: () => import('./tasks/print/PrintTaskPage.svelte')
	},
	...kind(
		'/osTicket/scp/canned.php',
		'Canned Responses',
		() => import('./canned/CannedListPage.svelte'),
		() => import('./canned/CannedPage.svelte')
	),
	...kind(
		'/osTicket/scp/categories.php',
		'FAQ Categories',
		() => import('./kb/CategoriesPage.svelte'),
		() => import('./kb/CategoryPage.svelte')
	),
	{
		path: '/osTicket/scp/kb.php',
		keyedBy: ['cid'],
		title: 'Knowledgebase',
		component: () => import('./kb/FaqsPage.svelte')
	},
	{
		path: '/osTicket/scp/faq.php',
		title: 'FAQ',
		component: () => import('./kb/FaqPage.svelte')
	}
];
