import type { Agent, AgentId, CannedId, Ticket, TicketId } from '../../../lib/desk/model/index.ts';
import { chosenCanned } from '../../../lib/desk/rules/ticket/canned.ts';
import { isListed, lists, searchedBy } from '../../../lib/desk/rules/access/listed.ts';
import { cellText } from '../../../lib/desk/views/queue-row.ts';
import { readSearch, searchMatches } from '../../../lib/desk/views/search.ts';
import type { Names } from '../names.ts';
import { text, type Json, type JsonObject } from '../records.ts';
import type { Expected } from './records.ts';

/** Commands that only look at something: what is seen. */
type Asking = (names: Names, step: JsonObject, now: number) => Expected;

export const askings: Readonly<Record<string, Asking>> = {
	search(names, step) {
		const agent = agentNamed(names, step);
		const listing = searchedBy(names.desk, agent);
		const query = readSearch(text(step, 'query'));
		const found = tickets(names).filter(
			(ticket) => lists(listing, ticket) && searchMatches(names.desk, query, ticket)
		);
		return { ok: true, found: found.map(({ id }) => names.ticket(id) as Json) };
	},
	canned(names, step, now) {
		const chosen = chosenCanned(names.desk, agentNamed(names, step), {
			ticket: names.ticketId(text(step, 't')) as TicketId,
			canned: names.id('canned', text(step, 'canned')) as CannedId,
			now
		});
		if ('refusal' in chosen)
			return { ok: false, error: chosen.refusal.message, http: chosen.refusal.http };
		return { ok: true, text: symbolic(names, chosen.text) };
	},
	due_cells(names, step, now) {
		const overdue = tickets(names).filter(
			(ticket) => ticket.overdue && isListed(names.desk, agentNamed(names, step), ticket)
		);
		const cell = (ticket: Ticket) => cellText(names.desk, 'Due Date', ticket, now);
		return {
			ok: true,
			cells: Object.fromEntries(overdue.map((row) => [names.ticket(row.id) ?? '', cell(row)]))
		};
	}
};

function tickets(names: Names): Ticket[] {
	return [...names.desk.rows('tickets')].sort((a, b) => a.id - b.id);
}

function agentNamed(names: Names, step: JsonObject): Agent {
	const id = names.id('agents', text(step, 'by')) as AgentId;
	return names.desk.get('agents', id) as Agent;
}

const ADDRESS = 'http://localhost/osTicket';

/** Numbers of tickets and the desk's address have names. */
function symbolic(names: Names, found: string): string {
	return names.text(found.replaceAll(ADDRESS, '{url}'));
}
