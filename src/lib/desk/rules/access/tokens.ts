import type { Instant, Ticket, TicketId, User, UserId } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { hash } from '#lib/kernel/hash.ts';
import { takesPart } from './participants.ts';

/**
 * Links in mails carry a token: its purpose, and a seal made from data that only the desk knows. It cannot be forged without the mail,
 * except by reading the whole desk in the learner's own browser.
 */
const RESET_VALID = 30 * 60_000;
/** The address of the desk. */
export const HOME = 'http://localhost/osTicket';

/** Address of the access link of a ticket, for this person. */
export function accessLink(desk: Tables, ticket: Ticket, user: User): string {
	return `${HOME}/view.php?auth=${accessToken(desk, ticket, user)}`;
}

function accessToken(desk: Tables, ticket: Ticket, user: User): string {
	const seal = sealOf(desk, user, 'ticket', ticket.id, ticket.number, ticket.created);
	return [ticket.id, user.id].map(short).join('-') + `-${seal}`;
}

/** The ticket and user of an access token; null when it is invalid, or the user no longer takes part. */
export function readAccess(desk: Tables, token: string): { ticket: TicketId; user: UserId } | null {
	const [ticketId, userId] = token.split('-').map(long);
	const ticket = ticketId ? desk.get('tickets', ticketId) : undefined;
	const user = userId ? desk.get('users', userId) : undefined;
	if (!ticket || !user || accessToken(desk, ticket, user) !== token) return null;
	const known = ticket.owner === user.id || takesPart(ticket, user.id);
	return known ? { ticket: ticket.id, user: user.id } : null;
}

/** Token that confirms a registered address; valid until it is confirmed. */
export function confirmLink(desk: Tables, user: User): string {
	return `${HOME}/account.php?token=${confirmToken(desk, user)}`;
}

function confirmToken(desk: Tables, user: User): string {
	return `${short(user.id)}-${sealOf(desk, user, 'confirm', user.password)}`;
}

export function readConfirm(desk: Tables, token: string): User | null {
	const user = userIn(desk, token);
	return user && !user.registered && confirmToken(desk, user) === token ? user : null;
}

/** Token to choose a new password, valid once and for half an hour. */
export function resetLink(desk: Tables, user: User, at: Instant): string {
	return `${HOME}/pwreset.php?token=${resetToken(desk, user, at)}`;
}

function resetToken(desk: Tables, user: User, at: Instant): string {
	return `${short(user.id)}-${short(at)}-${sealOf(desk, user, 'reset', user.password, at)}`;
}

export function readReset(desk: Tables, token: string, now: Instant): User | null {
	const user = userIn(desk, token);
	const at = long(token.split('-')[1] ?? '');
	if (!user?.registered || user.locked || !(now >= at && now <= at + RESET_VALID)) return null;
	return resetToken(desk, user, at) === token ? user : null;
}

function userIn(desk: Tables, token: string): User | undefined {
	const id = long(token.split('-')[0] ?? '');
	return id ? desk.get('users', id) : undefined;
}

function sealOf(desk: Tables, user: User, ...of: readonly (string | number)[]): string {
	const title = desk.get('settings', 1)?.title ?? '';
	const secret = [title, user.id, user.email, user.created, ...of].join('|');
	return [1, 2, 3, 4].map((part) => hash(`${part}|${secret}|${part}`).toString(36)).join('');
}

const short = (number: number) => number.toString(36);
/** 0 if it was not written by `short`. */
function long(text: string): number {
	return /^[0-9a-z]{1,10}$/.test(text) ? parseInt(text, 36) : 0;
}
