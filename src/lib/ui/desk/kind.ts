import type { SimPage } from './sim-page.ts';

export type Load = SimPage['component'];

/** Pages of a kind of thing: a list, its form for something new, and its form for something that there is. */
export function kind(path: string, title: string, list: Load, form: Load): SimPage[] {
	return [
		{ path, title, component: list },
		{ path, query: { a: 'add' }, title, component: form },
		{ path, query: { id: true }, title, component: form }
	];
}
