import type { SimPage } from '#lib/ui/desk/sim-page.ts';

/** The list of a kind of things, and the page of one of them, by its name. */
function things(
	path: string,
	title: string,
	list: SimPage['component'],
	one: SimPage['component']
): SimPage[] {
	return [
		{ path, title, keyedBy: [], component: list },
		{ path, title, query: { name: true }, keyedBy: ['name'], component: one }
	];
}

/** The workplace beside the help desk. A new section also needs its entry in `sections.ts`. */
export const pages: readonly SimPage[] = [
	{
		path: '/workplace/',
		title: 'Workplace',
		component: () => import('./home/HomePage.svelte')
	},
	...things(
		'/workplace/users',
		'Users',
		() => import('./users/UsersPage.svelte'),
		() => import('./users/UserPage.svelte')
	),
	...things(
		'/workplace/groups',
		'Groups',
		() => import('./groups/GroupsPage.svelte'),
		() => import('./groups/GroupPage.svelte')
	),
	...things(
		'/workplace/computers',
		'Computers',
		() => import('./computers/ComputersPage.svelte'),
		() => import('./computers/ComputerPage.svelte')
	),
	...things(
		'/workplace/devices',
		'Devices',
		() => import('./devices/DevicesPage.svelte'),
		() => import('./devices/DevicePage.svelte')
	),
	{
		path: '/workplace/logons',
		title: 'Logons',
		keyedBy: [],
		component: () => import('./logons/LogonsPage.svelte')
	},
	...things(
		'/workplace/services',
		'Services',
		() => import('./services/ServicesPage.svelte'),
		() => import('./services/ServicePage.svelte')
	),
	...things(
		'/workplace/shares',
		'Shares',
		() => import('./shares/SharesPage.svelte'),
		() => import('./shares/SharePage.svelte')
	),
	...things(
		'/workplace/licences',
		'Licences',
		() => import('./licences/LicencesPage.svelte'),
		() => import('./licences/LicencePage.svelte')
	),
	...things(
		'/workplace/assets',
		'Assets',
		() => import('./assets/AssetsPage.svelte'),
		() => import('./assets/AssetPage.svelte')
	),
	...things(
		'/workplace/mail',
		'Mail flow',
		() => import('./mail-flow/MailFlowPage.svelte'),
		() => import('./mail-flow/DeliveryPage.svelte')
	),
	{
		path: '/workplace/status',
		title: 'Status',
		keyedBy: [],
		component: () => import('./status/StatusPage.svelte')
	},
	{
		path: '/workplace/approvals',
		title: 'Approvals',
		keyedBy: [],
		component: () => import('./approvals/ApprovalsPage.svelte')
	},
	{
		path: '/workplace/log',
		title: 'Log',
		keyedBy: [],
		component: () => import('./log/LogPage.svelte')
	}
];
