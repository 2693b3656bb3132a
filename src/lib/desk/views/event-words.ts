import type {
	AgentId,
	DepartmentId,
	Instant,
	LoggedData,
	LoggedEvent,
	TeamId,
	TicketId
} from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { editWords, type Edit } from './edit-words.ts';
import { agentNameOf, departmentNameOf, teamNameOf } from '../rules/names/names.ts';

/** A logged event as the thread tells it. */
export interface EventWords {
	/** Who did it. */
	who: string;
	at: Instant;
	/** "John Doe assigned this to Online Banking" */
	words: string;
	/** What was changed, for events that change several things. */
	edits: readonly Edit[];
}

/** A logged event in the product's words. Reads configuration, and other tickets only by id. */
export function eventWords(desk: Tables, event: LoggedEvent): EventWords {
	const who = whoDid(desk, event);
	const edits = event.name === 'edited' ? editWords(desk, event.data ?? {}) : [];
	return { who, at: event.at, words: sentence(desk, event, who), edits };
}

/** The whole line: "Updated by John Doe — SLA changed from Default SLA (18 hours - Active) to Sev-A (1 hours - Active)". */
export function eventLine({ words, edits }: EventWords): string {
	return edits.length ? `${words} — ${edits.map((edit) => edit.words).join(', ')}` : words;
}

function whoDid(desk: Tables, { by, byName }: LoggedEvent): string {
	if (by.kind === 'agent') return agentNameOf(desk, by.id) ?? byName;
	if (by.kind === 'user') return desk.get('users', by.id)?.name ?? byName;
	return byName;
}

function sentence(desk: Tables, event: LoggedEvent, who: string): string {
	const data = event.data ?? {};
	switch (event.name) {
		case 'created':
			return `Created by ${who}`;
		case 'assigned':
			return data.claim ? `${who} claimed this` : `${who} assigned this to ${named(desk, data)}`;
		case 'released':
			return `Ticket released from ${named(desk, data)} by ${who}`;
		case 'transferred':
			return `${who} transferred this to ${named(desk, data)}`;
		case 'referred':
			return `${who} referred this to ${named(desk, data)}`;
		case 'edited':
			return `Updated by ${who}`;
		case 'closed':
			return `Closed by ${who}${statusWords(desk, data)}`;
		case 'reopened':
			return `Reopened by ${who}`;
		case 'overdue':
			return 'Flagged as overdue by the system';
		case 'collab':
			return `${who} ${collaboratorWords(data)}`;
		case 'merged':
			return `${who} merged this ticket with ${otherTicket(desk, data)}`;
		case 'linked':
			return `${who} linked this ticket with ${otherTicket(desk, data)}`;
		case 'unlinked':
			return `${who} unlinked this ticket from ${otherTicket(desk, data)}`;
		case 'deleted':
			return `Deleted by ${who}`;
		default:
			return `${who}: ${event.name}`;
	}
}

/** Agent, team and department that the data names. */
function named(desk: Tables, data: LoggedData): string {
	const names = [
		typeof data.staff === 'number' ? agentNameOf(desk, data.staff as AgentId) : null,
		typeof data.team === 'number' ? teamNameOf(desk, data.team as TeamId) : null,
		typeof data.dept === 'number' ? departmentNameOf(desk, data.dept as DepartmentId) : null
	];
	return names.filter(Boolean).join('/') || 'a deleted person';
}

function statusWords(desk: Tables, { status }: LoggedData): string {
	const name = typeof status === 'number' ? desk.get('statuses', status)?.name : undefined;
	return name ? ` with status of ${name}` : '';
}

function collaboratorWords(data: LoggedData): string {
	const names = (rows: unknown) =>
		Array.isArray(rows) ? rows.map((row: { name?: string }) => row.name ?? '').join(', ') : '';
	if (data.add) return `added ${names(data.add)} as collaborators`;
	return `removed ${names(data.del)} from the collaborators`;
}

function otherTicket(desk: Tables, { id }: LoggedData): string {
	const number = typeof id === 'number' ? desk.get('tickets', id as TicketId)?.number : undefined;
	return number ? `Ticket #${number}` : 'a ticket that was deleted';
}

/** Events that the portal shows: nothing of who works on it (assignments, transfers, referrals) is a client's business. */
const forClients: ReadonlySet<LoggedEvent['name']> = new Set([
	'created',
	'edited',
	'closed',
	'reopened',
	'merged'
]);

/** Clients do not see which forms a ticket has, nor values of hidden fields. */
export function isForClients(desk: Pick<Tables, 'all'>, { name, data }: LoggedEvent): boolean {
	if (!forClients.has(name)) return false;
	if (name !== 'edited' || data === null) return true;
	const labels = Object.keys(data.fields ?? {});
	const hidden = desk.all('fields').filter(({ visibleToUsers }) => !visibleToUsers);
	return !('forms' in data) && !hidden.some(({ label }) => labels.includes(label));
}
