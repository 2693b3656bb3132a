import type { Organization } from '#lib/desk/model/index.ts';
import { organizationSharedWith } from '#lib/desk/rules/access/sharing.ts';
import { configReader } from '#lib/ui/desk/config-reader.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

/** The organization that shows all of its tickets to who is signed in on the portal, or null. */
export function sharedOrganization({ config, user }: DeskContext): Organization | null {
	return organizationSharedWith(configReader(config), user ?? undefined);
}
