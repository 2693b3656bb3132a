import type { Component } from 'svelte';
import { pages as admin } from '#lib/ui/admin/index.ts';
import { pages as mail } from '#lib/ui/mail/index.ts';
import { pages as portal } from '#lib/ui/portal/index.ts';
import { pages as scp } from '#lib/ui/scp/index.ts';
import type { Address } from './address.ts';
import { matchPage } from './match.ts';

/**
 * A page of the simulated machine. Every area (portal, agent panel, admin panel, mail) exports a list of them as
 * `pages` from its `index.ts`; the components are loaded when they are first shown.
 */
export interface SimPage {
	/** Path as in the product; a part `:name` stands for anything and is given to the page: `/mail/:address`. */
	path: string;
	/** What the query must hold: the value itself, or `true` for any value. Of two pages that fit, the one that asks for more wins. */
	query?: Readonly<Record<string, string | true>>;
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

const all: readonly SimPage[] = [...portal, ...scp, ...admin, ...mail];

/** The page at an address with its parameters, or null: the simulated 404. */
export function pageAt(address: Address): { page: SimPage; params: Record<string, string> } | null {
	return matchPage(address, all);
}
