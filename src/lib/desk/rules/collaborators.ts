import type { Ticket, TicketId, User } from '../model/index.ts';
import type { Work } from '../work.ts';
import type { Correspondent } from './draft.ts';
import { log, SYSTEM } from './log.ts';
import { ensureUser, isEmail, organizationOfUser, tidyEmail } from './users.ts';

/**
 * Makes end users collaborators of a ticket, all in one event; who is one already, or owns the ticket, is passed over.
 *
 * @param src how they came: "Email (cc)", or null when somebody added them
 * @param by who did it, as `log` takes it
 */
export function addCollaborators(
	work: Work,
	id: TicketId,
	users: readonly User[],
	src: string | null,
	by: Parameters<typeof log>[4]
): Ticket {
	const ticket = work.row('tickets', id);
	const known = new Set([ticket.owner, ...ticket.collaborators.map((row) => row.user)]);
	const added = users.filter((user) => !known.has(user.id) && known.add(user.id));
	if (added.length === 0) return ticket;
	const rows = added.map((user) => ({ user: user.id, active: true, cc: true }));
	const changed = work.change('tickets', id, {
		collaborators: [...ticket.collaborators, ...rows]
	});
	const add = added.map((user) => ({ user: user.id, name: user.name, src }));
	log(work, changed, 'collab', { add }, by);
	return changed;
}

/** Who was copied on a mail becomes a collaborator, where the desk wants that; its own addresses never do. */
export function collaboratorsFromMail(
	work: Work,
	id: TicketId,
	copied: readonly Correspondent[],
	from: User
) {
	if (!work.settings.addEmailCollaborators) return;
	const users = copied
		.filter((one) => isEmail(one.email) && !isOwnAddress(work, one.email))
		.map((one) => ensureUser(work, one))
		.filter((user) => user.id !== from.id);
	addCollaborators(work, id, users, 'Email (cc)', { by: { kind: 'user', id: from.id } });
}

/** Colleagues of the owner, where their organization wants that: all of them, or its primary contacts. */
export function collaboratorsFromOrganization(work: Work, id: TicketId, owner: User) {
	const organization = organizationOfUser(work, owner);
	if (!organization || organization.autoCollaborators === 'nobody') return;
	const users =
		organization.autoCollaborators === 'all'
			? work.find('users', 'organization', organization.id)
			: organization.contacts.flatMap((contact) => work.get('users', contact) ?? []);
	const colleagues = users.filter((user) => user.organization === organization.id);
	addCollaborators(work, id, colleagues, null, { by: SYSTEM });
}

export function isOwnAddress(work: Work, email: string): boolean {
	const address = tidyEmail(email);
	return work.all('mailboxes').some((box) => box.email.toLowerCase() === address);
}
