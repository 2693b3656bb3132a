import type { SimPage } from '#lib/ui/desk/sim-page.ts';

/** The workplace beside the help desk. A new section also needs its entry in `sections.ts`. */
export const pages: readonly SimPage[] = [
	{
		path: '/workplace/',
		title: 'Workplace',
		component: () => import('./home/HomePage.svelte')
	},
	{
		path: '/workplace/log',
		title: 'Log',
		keyedBy: [],
		component: () => import('./log/LogPage.svelte')
	}
];
