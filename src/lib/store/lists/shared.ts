import { organizationSharedWith } from '#lib/desk/rules/access/sharing.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { DeskId, QueuePage, SharedRequest } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { newestPage } from './owned.ts';

/** One page of the tickets that a user's organization lets them see. */
export async function sharedPage(
	db: DeskDatabase,
	desk: DeskId,
	config: Tables,
	{ user, state, words = '', page = 0, far = 1 }: SharedRequest
): Promise<QueuePage> {
	const record = await db.work('users').get([desk, user]);
	const organization = organizationSharedWith(config, record?.row);
	if (!organization) return { tickets: [], total: 0, page, more: false };
	const typed = words.trim().toLowerCase();
	return newestPage(
		db,
		desk,
		{ organization: organization.id },
		{ page, far },
		(ticket) =>
			ticket.state === state &&
			(ticket.number.includes(typed) || ticket.subject.toLowerCase().includes(typed))
	);
}
