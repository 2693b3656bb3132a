import type { Ticket, User } from '../model/index.ts';
import { mayReopen } from '../rules/incoming/messages.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { conditionsOf } from '../verbs/ask.ts';
import { explained, type ActionExplained } from './explained.ts';

/** What an end user can do with a ticket on the portal, and the verb that it is; seeing it is what every verb asks first. */
const verbOf = { view: 'user_reply', reply: 'user_reply', edit: 'edit_own' } as const;
export type ClientAction = keyof typeof verbOf;

/** Why an end user may or may not do something with a ticket. */
export function explainClientAction(
	desk: Tables,
	user: User,
	ticket: Ticket,
	action: ClientAction
): ActionExplained {
	const by = { kind: 'user', id: user.id } as const;
	const told = explained(conditionsOf(desk, by, verbOf[action], { ticket: ticket.id }));
	if (!told.allowed || action !== 'reply') return told;
	return { ...told, words: `${told.words} ${afterMessage(desk, ticket)}` };
}

function afterMessage(desk: Tables, ticket: Ticket): string {
	if (ticket.state === 'open') return 'The ticket is open.';
	const status = desk.get('statuses', ticket.status)?.name ?? '';
	if (mayReopen(desk, ticket)) return `A message opens it again, as the status ${status} allows.`;
	const department = desk.get('departments', ticket.department);
	const why =
		department?.state === 'archived'
			? `the department ${department.name} is archived`
			: `the status ${status} does not allow end users to reopen it`;
	return `A message leaves it closed: ${why}.`;
}
