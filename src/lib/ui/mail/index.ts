import type { SimPage } from '#lib/ui/desk/sim-page.ts';

export const pages: readonly SimPage[] = [
	{
		path: '/mail/:address',
		keyedBy: [],
		title: 'Mail',
		component: () => import('./MailPage.svelte')
	}
];
