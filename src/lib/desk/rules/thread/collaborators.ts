import type { Ticket, TicketId, User } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import type { IncomingMail } from '../draft.ts';
import { log, SYSTEM } from './log.ts';
import { isEmail, tidyEmail } from '../people/mail-address.ts';
import { ensureUser, organizationOfUser } from '../people/users.ts';

/**
 * Adds end users as collaborators of a ticket, in one event; existing collaborators and the owner are skipped.
 *
 * @param src how they came: "Email (cc)", or null when somebody added them
 * @param by who did it, as `log` takes it
 * @param isIdle who is added as inactive
 */
export function addCollaborators(
	work: Work,
	id: TicketId,
	users: readonly User[],
	src: string | null,
	by: Parameters<typeof log>[4],
	isIdle: (user: User) => boolean = () => false
): Ticket {
	const ticket = work.row('tickets', id);
	const known = new Set([ticket.owner, ...ticket.collaborators.map((row) => row.user)]);
	const added = users.filter((user) => !known.has(user.id) && known.add(user.id));
	if (added.length === 0) return ticket;
	const rows = added.map((user) => ({ user: user.id, active: !isIdle(user), cc: true }));
	const changed = work.change('tickets', id, {
		collaborators: [...ticket.collaborators, ...rows]
	});
	const add = added.map((user) => ({ user: user.id, name: user.name, src }));
	log(work, changed, 'collab', { add }, by);
	return changed;
}

/**
 * People in Cc become collaborators, if the setting is on; never addresses of the desk, and nobody if the mail was not sent to the desk.
 * Agents are added as end users, inactive if agent collaborators are disabled (`mail-poster-021`).
 */
export function collaboratorsFromMail(
	work: Work,
	id: TicketId,
	mail: Pick<IncomingMail, 'addressees' | 'toDesk'>,
	from: User
) {
	if (!work.settings.addEmailCollaborators || !mail.toDesk) return;
	const users = mail.addressees
		.filter((one) => isEmail(one.email) && !isOwnAddress(work, one.email))
		.map((one) => ensureUser(work, one))
		.filter((user) => user.id !== from.id);
	const isIdle = (user: User) =>
		!!work.settings.disableAgentCollaborators && isAddressOfAgent(work, user.email);
	const by = { by: { kind: 'user', id: from.id } } as const;
	addCollaborators(work, id, users, 'Email (cc)', by, isIdle);
}

function isAddressOfAgent(work: Work, email: string): boolean {
	return work.all('agents').some((agent) => tidyEmail(agent.email) === email);
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
	return work.all('mailboxes').some((box) => tidyEmail(box.email) === address);
}
