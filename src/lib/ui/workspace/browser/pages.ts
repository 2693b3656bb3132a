import { pages as admin } from '#lib/ui/admin/index.ts';
import { pages as mail } from '#lib/ui/mail/index.ts';
import { pages as portal } from '#lib/ui/portal/index.ts';
import { pages as scp } from '#lib/ui/scp/index.ts';
import { pages as workplace } from '#lib/ui/workplace/index.ts';
import type { Address } from '#lib/ui/desk/address.ts';
import type { SimPage } from '#lib/ui/desk/sim-page.ts';
import { keyOf, matchPage } from './match.ts';

const all: readonly SimPage[] = [...portal, ...scp, ...admin, ...mail, ...workplace];

/** The page at an address with its parameters, or null: the simulated 404. */
export function pageAt(address: Address): { page: SimPage; params: Record<string, string> } | null {
	return matchPage(address, all);
}

/** Key of a page: while it is equal, the page stays mounted. */
export function pageKey(address: Address): string {
	return keyOf(address, pageAt(address)?.page.keyedBy);
}
