import type { Component } from 'svelte';
import type { Address } from './address.ts';

/**
 * A page of the simulated machine. Every area (portal, agent panel, admin panel, mail) exports a list of them as
 * `pages` from its `index.ts`; the components are loaded when they are first shown.
 */
export interface SimPage {
	/** Path as in the product; a part `:name` stands for anything and is given to the page: `/mail/:address`. */
	path: string;
	/** What the query must hold: the value itself, or `true` for any value. Of two pages that fit, the one that asks for more wins. */
	query?: Readonly<Record<string, string | true>>;
	/**
	 * Parts of the query that say which thing the page shows. When others change (order, search, page of a list), the page stays and
	 * follows its address by itself. Without this list any change makes another page.
	 */
	keyedBy?: readonly string[];
	/** Shown on the simulated browser's tab. */
	title: string;
	component: () => Promise<{ default: Component<PageProps> | Component }>;
}

/** What every page is given. */
export interface PageProps {
	/** Named parts of the path and all of the query: `page.params.id`. */
	params: Readonly<Record<string, string>>;
	address: Address;
}
