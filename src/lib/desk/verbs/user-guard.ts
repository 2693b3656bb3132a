import type { Actor, TicketId, User } from '../model/index.ts';
import { refusal, type Refusal } from '#lib/kernel/refusal.ts';
import { EDIT_DENIED, mayEditOwn, mayOpen } from '../rules/access/participants.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { explainClientAccess } from '../rules/access/explain-client-access.ts';
import type { Work } from '../work.ts';
import { condition, type Condition, type Guard } from '#lib/kernel/verbs/guard.ts';

function userWho(desk: Pick<Tables, 'get'>, by: Actor): User | undefined {
	return by.kind === 'user' ? desk.get('users', by.id) : undefined;
}

/** Signed-in end users; nothing else is required. */
export function anyUser(answer: Refusal): Guard<unknown, Pick<Tables, 'get'>> {
	return (desk, by) => [isUser(userWho(desk, by) !== undefined, answer)];
}

function isUser(holds: boolean, answer: Refusal): Condition {
	return condition('actor', holds, holds ? 'an end user' : 'not an end user', answer);
}

const HIDDEN = refusal('Unknown or invalid ticket ID.');

/** A ticket that the user may open; all others are answered as missing. */
export const onOpenedTicket: Guard<{ ticket: TicketId }> = (desk, by, { ticket: id }) => {
	const user = userWho(desk, by);
	if (!user) return [isUser(false, HIDDEN)];
	const ticket = desk.get('tickets', id);
	if (!ticket) return [condition('target', false, 'there is no such ticket', HIDDEN)];
	const words = () => explainClientAccess(desk, user, ticket).words;
	return [condition('visible', mayOpen(desk, user.id, ticket), words, HIDDEN)];
};

const NOT_OWN = refusal(EDIT_DENIED);

/** On the portal only the owner can edit; collaborators can write. */
export const onOwnTicket: Guard<{ ticket: TicketId }> = (desk, by, target) => {
	const conditions = onOpenedTicket(desk, by, target);
	const user = userWho(desk, by);
	const ticket = desk.get('tickets', target.ticket);
	if (!user || !ticket) return conditions;
	const owns = mayEditOwn(ticket, user.id);
	return [...conditions, condition('owner', owns, owns ? 'its owner' : 'not its owner', NOT_OWN)];
};

/** The acting end user; the verb's guard has ensured that there is one. */
export function actingUser(work: Work): User {
	if (work.by.kind !== 'user') throw new Error('Its guard lets others than end users do this.');
	return work.row('users', work.by.id);
}
