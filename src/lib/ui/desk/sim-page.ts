import type { Component } from 'svelte';
import type { Address } from './address.ts';

/**
 * A page of the simulated machine. Every area (portal, agent panel, admin panel, mail) exports a list of them as `pages` from its
 * `index.ts`; components are loaded on first use.
 */
export interface SimPage {
	/** Path as in the product; a part `:name` matches anything and is passed to the page: `/mail/:address`. */
	path: string;
	/** Required query parameters: the value itself, or `true` for any value. Of two matching pages the more specific one wins. */
	query?: Readonly<Record<string, string | true>>;
	/**
	 * Query parameters that identify what the page shows. When others change (sort order, search, page number), the page stays mounted and
	 * follows its address. Without this list any change creates a new page.
	 */
	keyedBy?: readonly string[];
	/** Shown on the simulated browser's tab. */
	title: string;
	component: () => Promise<{ default: Component<PageProps> | Component }>;
}

/** Props of every page. */
export interface PageProps {
	/** Named parts of the path and all of the query: `page.params.id`. */
	params: Readonly<Record<string, string>>;
	address: Address;
}
