import type { Component } from 'svelte';
import { pages as admin } from '#lib/ui/admin/index.ts';
import { pages as mail } from '#lib/ui/mail/index.ts';
import { pages as portal } from '#lib/ui/portal/index.ts';
import { pages as scp } from '#lib/ui/scp/index.ts';
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
	/** Shown on the simulated browser's tab. */
	title: string;
	component: () => Promise<{ default: Component<PageProps> }>;
}

/** What every page is given. */
export interface PageProps {
	/** Named parts of the path and all of the query: `page.params.id`. */
	params: Readonly<Record<string, string>>;
	address: Address;
}

const all: readonly SimPage[] = [...portal, ...scp, ...admin, ...mail];

/** The page at an address with its parameters, or null: the simulated 404. */
export function pageAt(
	address: Address,
	pages = all
): { page: SimPage; params: Record<string, string> } | null {
	let best: { page: SimPage; params: Record<string, string>; weight: number } | null = null;
	for (const page of pages) {
		const named = matchPath(page.path, address.path);
		if (!named || !matchQuery(page.query ?? {}, address.query)) continue;
		const weight = Object.keys(page.query ?? {}).length * 10 - Object.keys(named).length;
		if (!best || weight > best.weight)
			best = { page, params: { ...address.query, ...named }, weight };
	}
	return best && { page: best.page, params: best.params };
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
	const wanted = pattern.split('/');
	const given = path.split('/');
	if (wanted.length !== given.length) return null;
	const named: Record<string, string> = {};
	for (const [index, part] of wanted.entries()) {
		const value = given[index] ?? '';
		if (part.startsWith(':') && value !== '') named[part.slice(1)] = value;
		else if (part.toLowerCase() !== value.toLowerCase()) return null;
	}
	return named;
}

function matchQuery(
	wanted: Readonly<Record<string, string | true>>,
	given: Readonly<Record<string, string>>
): boolean {
	return Object.entries(wanted).every(([key, value]) =>
		value === true ? !!given[key] : given[key] === value
	);
}
