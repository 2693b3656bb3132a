import type { SimPage } from '#lib/ui/browser/pages.ts';

const notHere = () => import('./frame/NotHere.svelte');
const title = 'Support Center';

export const pages: readonly SimPage[] = [
	{ path: '/osTicket/', title, component: () => import('./HomePage.svelte') },
	{
		path: '/osTicket/open.php',
		title: 'Open a New Ticket',
		component: () => import('./open/OpenPage.svelte')
	},
	{
		path: '/osTicket/view.php',
		title: 'Check Ticket Status',
		component: () => import('./sign-in/CheckStatusPage.svelte')
	},
	{
		path: '/osTicket/view.php',
		query: { t: true },
		title: 'Your ticket',
		component: () => import('./sign-in/AccessLinkPage.svelte')
	},
	{
		path: '/osTicket/login.php',
		title: 'Sign in',
		component: () => import('./sign-in/SignInPage.svelte')
	},
	{
		path: '/osTicket/tickets.php',
		title: 'Tickets',
		component: () => import('./tickets/TicketsPage.svelte')
	},
	{
		path: '/osTicket/tickets.php',
		query: { id: true },
		title: 'Your ticket',
		component: () => import('./tickets/TicketPage.svelte')
	},
	{
		path: '/osTicket/tickets.php',
		query: { a: 'edit', id: true },
		title: 'Edit ticket',
		component: () => import('./tickets/EditPage.svelte')
	},
	{ path: '/osTicket/account.php', title: 'Account Registration', component: notHere },
	{ path: '/osTicket/pwreset.php', title: 'Forgot My Password', component: notHere },
	{ path: '/osTicket/profile.php', title: 'Profile', component: notHere },
	{ path: '/osTicket/kb/', title: 'Knowledgebase', component: notHere }
];
