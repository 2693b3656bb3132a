import type { SimPage } from '#lib/ui/desk/sim-page.ts';

const knowledgeBase = () => import('./kb/KbPage.svelte');
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
		query: { auth: true },
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
		keyedBy: [],
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
	{
		path: '/osTicket/account.php',
		title: 'Account Registration',
		component: () => import('./account/RegisterPage.svelte')
	},
	{
		path: '/osTicket/account.php',
		query: { token: true },
		title: 'Account Confirmed',
		component: () => import('./account/ConfirmPage.svelte')
	},
	{
		path: '/osTicket/pwreset.php',
		title: 'Forgot My Password',
		component: () => import('./account/PasswordPage.svelte')
	},
	{
		path: '/osTicket/pwreset.php',
		query: { token: true },
		title: 'Reset Your Password',
		component: () => import('./account/NewPasswordPage.svelte')
	},
	{
		path: '/osTicket/profile.php',
		title: 'Profile',
		component: () => import('./account/ProfilePage.svelte')
	},
	{ path: '/osTicket/kb/', keyedBy: [], title: 'Knowledgebase', component: knowledgeBase },
	{
		path: '/osTicket/kb/faq.php',
		query: { cid: true },
		title: 'Knowledgebase',
		component: () => import('./kb/CategoryPage.svelte')
	},
	{
		path: '/osTicket/kb/faq.php',
		query: { id: true },
		title: 'Knowledgebase',
		component: () => import('./kb/FaqPage.svelte')
	}
];
