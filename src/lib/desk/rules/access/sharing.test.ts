import { describe, expect, it } from 'vitest';
import type { Organization, OrganizationId, UserId } from '../../model/index.ts';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';
import { explainClientAccess } from './explain-client-access.ts';
import { clientTicketPage } from '../../views/client-view.ts';
import { organization as kind } from '../../verbs/admin/organization.ts';

/** Karen and Ken in one organization; a ticket of Karen's. */
function bank(more: Partial<Organization> = {}) {
	const desk = new TrialDesk();
	const [karen, ken] = [desk.user('karen'), desk.user('ken')];
	const id = 9 as OrganizationId;
	const row: Organization = { ...kind.fresh, id, name: 'Bank', ...more };
	desk.tables.apply([
		{ type: 'added', table: 'organizations', row },
		...[karen, ken].map(
			(user) =>
				({ type: 'changed', table: 'users', id: user.id, set: { organization: id } }) as const
		)
	]);
	const ticket = desk.open();
	const sees = () => clientTicketPage(desk.tables, ken.id as UserId, ticket.id).shown;
	const change = (set: Partial<Organization>) =>
		desk.tables.apply([{ type: 'changed', table: 'organizations', id, set }]);
	const explained = () => {
		const user = desk.tables.get('users', ken.id);
		return user ? explainClientAccess(desk.tables, user, ticket).words : '';
	};
	return { desk, karen, ken, ticket, sees, change, explained, id };
}

describe('tickets of an organization', () => {
	it('are seen by nobody else unless they are shared', () => {
		const { sees, explained } = bank();
		expect(sees()).toBe(false);
		expect(explained()).toContain('Bank does not share its tickets with them');
	});

	it('are seen by all of its members, and no longer by members who leave it', () => {
		const { desk, ken, sees, explained } = bank({ ticketSharing: 'all' });
		expect(sees()).toBe(true);
		expect(explained()).toBe('Ken Adams sees this ticket: Bank shares its tickets with them.');
		desk.tables.apply([
			{ type: 'changed', table: 'users', id: ken.id, set: { organization: null } }
		]);
		expect(sees()).toBe(false);
	});

	it('are seen by its primary contacts only, if sharing is set to contacts', () => {
		const { ken, sees, change } = bank({ ticketSharing: 'primary' });
		expect(sees()).toBe(false);
		change({ contacts: [ken.id as UserId] });
		expect(sees()).toBe(true);
	});

	it('are those of its users, not those on which its members only collaborate', () => {
		const { desk, karen, sees } = bank({ ticketSharing: 'all' });
		desk.tables.apply([
			{ type: 'changed', table: 'users', id: karen.id, set: { organization: null } }
		]);
		expect(sees()).toBe(false);
	});

	it('can be answered by everybody who sees them, who then collaborates; only the owner can edit them', () => {
		const { desk, ken, ticket, change } = bank();
		const write = () =>
			desk.do(ken, 'user_reply', { ticket: ticket.id, message: '<p>Me, too.</p>' });
		expect(write().refusal).not.toBeNull();
		change({ ticketSharing: 'all' });
		expect(write().refusal).toBeNull();
		expect(desk.ticket(ticket.id).collaborators).toMatchObject([{ user: ken.id }]);
		const edit = desk.do(ken, 'edit_own', { ticket: ticket.id, subject: 'Mine now' });
		expect(edit.refusal).not.toBeNull();
	});
});

describe('the account manager of an organization', () => {
	it('is assigned its new tickets, unless the organization disables it', () => {
		const { desk, change } = bank();
		const john = (desk.agent('john') as { id: number }).id;
		change({ manager: john as Organization['manager'] });
		expect(desk.open().agent).toBe(john);
		change({ autoAssignment: false });
		expect(desk.open().agent).toBeNull();
	});
});
