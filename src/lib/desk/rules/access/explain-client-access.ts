import { hasMergedThread } from '../thread/merged.ts';
import type { Ticket, User } from '../../model/index.ts';
import { isShared } from './sharing.ts';
import { organizationOfUser } from '../people/users.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { isListedForClient } from './client-access.ts';

/** One way by which an end user may open a ticket on the portal, and whether it holds. */
interface ClientWay {
	way: 'owner' | 'collaborator' | 'merged' | 'organization';
	holds: boolean;
	words: string;
}

export interface ClientAccessExplained {
	sees: boolean;
	/** Whether it is in their list: the desk may hide tickets on which they only collaborate. */
	listed: boolean;
	/** All of them, those that hold first. */
	ways: readonly ClientWay[];
	/** "Ken cannot see this ticket: not its owner, not a collaborator, ..." */
	words: string;
}

/** Why an end user can open a ticket on the portal or cannot. */
export function explainClientAccess(
	desk: Tables,
	user: User,
	ticket: Ticket
): ClientAccessExplained {
	const ways = [
		owner(user, ticket),
		collaborator(user, ticket),
		merged(desk, user, ticket),
		...organization(desk, user, ticket)
	].sort((a, b) => Number(b.holds) - Number(a.holds));
	const sees = ways.some((way) => way.holds);
	const told = ways.filter((way) => way.holds === sees).map((way) => way.words);
	return {
		sees,
		listed: isListedForClient(desk, user.id, ticket) || isShared(desk, user.id, ticket),
		ways,
		words: `${user.name} ${sees ? 'sees' : 'cannot see'} this ticket: ${told.join(', ')}.`
	};
}

function owner(user: User, ticket: Ticket): ClientWay {
	const holds = ticket.owner === user.id;
	return { way: 'owner', holds, words: holds ? 'its owner' : 'not its owner' };
}

function collaborator(user: User, ticket: Ticket): ClientWay {
	const row = ticket.collaborators.find((known) => known.user === user.id);
	const words = row?.active ? 'a collaborator' : 'a collaborator, though no longer mailed';
	return { way: 'collaborator', holds: !!row, words: row ? words : 'not a collaborator' };
}

/** People of a merged ticket keep read access through the parent ticket (`rand-0094`). */
function merged(desk: Tables, user: User, ticket: Ticket): ClientWay {
	const child = desk
		.find('tickets', 'parent', ticket.id)
		.find(
			(one) => hasMergedThread(one) && (owner(user, one).holds || collaborator(user, one).holds)
		);
	const words = child
		? `a participant of ticket #${child.number}, which was merged into it`
		: 'not a participant of a ticket that was merged into it';
	return { way: 'merged', holds: !!child, words };
}

/** Only for colleagues: it is irrelevant for others. */
function organization(desk: Tables, user: User, ticket: Ticket): ClientWay[] {
	const theirs = organizationOfUser(desk, user);
	const owner = desk.get('users', ticket.owner);
	if (!theirs || owner?.id === user.id || owner?.organization !== theirs.id) return [];
	const holds = isShared(desk, user.id, ticket);
	const words = `${theirs.name} ${holds ? 'shares' : 'does not share'} its tickets with them`;
	return [{ way: 'organization', holds, words }];
}
