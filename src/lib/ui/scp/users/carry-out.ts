import type { Outcome } from '#lib/desk/execute.ts';
import type { OrganizationId, User } from '#lib/desk/model/index.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';
import type { UserAction } from './user-actions.ts';

/** What was chosen in the dialog. */
interface Choices {
	/** Their tickets are deleted, too. */
	tickets: boolean;
	organization: OrganizationId | null;
}

/** Does to one user what was asked for several. */
export function carryOut(
	desk: DeskContext,
	action: UserAction,
	user: User,
	{ tickets, organization }: Choices
): Promise<Outcome> {
	const quiet = { quiet: true };
	switch (action) {
		case 'delete':
			return desk.perform('remove_user', { user: user.id, tickets }, quiet);
		case 'register':
			return desk.perform('save_account', { user: user.id, activation: true }, quiet);
		case 'reset':
			return desk.perform('send_reset', { user: user.id }, quiet);
		case 'lock':
		case 'unlock':
			return desk.perform('save_account', { user: user.id, locked: action === 'lock' }, quiet);
		case 'organization':
			return desk.perform(
				'save_user',
				{ id: user.id, name: user.name, email: user.email, organization },
				quiet
			);
	}
}
