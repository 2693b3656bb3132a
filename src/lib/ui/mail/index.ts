import type { SimPage } from '#lib/ui/workspace/browser/pages.ts';

export const pages: readonly SimPage[] = [
	{
		path: '/mail/:address',
		keyedBy: [],
		title: 'Mail',
		component: () => import('./MailPage.svelte')
	}
];
