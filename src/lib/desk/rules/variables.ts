import type { Instant, Ticket } from '../model/index.ts';
import type { Tables } from '../tables.ts';
import { agentName } from './log.ts';
import { escapeHtml } from './mail/html.ts';
import { formatDateTime } from '../time/clock-words.ts';
import { topicName } from './topics.ts';

/**
 * Fills in the variables of a text, such as %{ticket.name.first}. What is not known stays as it is written.
 *
 * @param html the text is HTML: what is put in is escaped
 */
export function fillIn(desk: Tables, ticket: Ticket, text: string, html = true): string {
	return text.replace(/%\{([\w.]+)\}/g, (written, name: string) => {
		const value = variable(desk, ticket, name);
		if (value === null) return written;
		return html ? escapeHtml(value) : value;
	});
}

function variable(desk: Tables, ticket: Ticket, name: string): string | null {
	const owner = desk.get('users', ticket.owner);
	const [first = '', ...rest] = (owner?.name ?? '').split(' ');
	const agent = ticket.agent === null ? undefined : desk.get('agents', ticket.agent);
	const values: Record<string, string | undefined> = {
		'ticket.id': String(ticket.id),
		'ticket.number': ticket.number,
		'ticket.subject': ticket.subject,
		'ticket.name': owner?.name,
		'ticket.name.full': owner?.name,
		'ticket.name.first': first,
		'ticket.name.last': rest.at(-1) ?? '',
		'ticket.email': owner?.email,
		'ticket.phone': owner?.phone,
		'ticket.create_date': dateOf(desk, ticket.created),
		'ticket.due_date': dateOf(desk, ticket.dueDate ?? ticket.slaDue),
		'ticket.dept': desk.get('departments', ticket.department)?.name,
		'ticket.dept.name': desk.get('departments', ticket.department)?.name,
		'ticket.status': desk.get('statuses', ticket.status)?.name,
		'ticket.priority': desk.get('priorities', ticket.priority)?.name,
		'ticket.topic': topicOf(desk, ticket),
		'ticket.team': ticket.team === null ? '' : desk.get('teams', ticket.team)?.name,
		'ticket.staff': agent ? agentName(agent) : '',
		'ticket.source': ticket.source,
		'company.name': desk.get('settings', 1)?.title
	};
	return (Object.hasOwn(values, name) ? values[name] : undefined) ?? null;
}

function topicOf(desk: Tables, ticket: Ticket): string {
	const topic = ticket.topic === null ? undefined : desk.get('topics', ticket.topic);
	return topic ? topicName(desk, topic) : '';
}

/** "3/5/26 8:00 AM", in the help desk's time zone, with the narrow space before AM that the product writes (`filter-046`). */
function dateOf(desk: Tables, at: Instant | null): string {
	if (at === null) return '';
	const text = formatDateTime(at, desk.get('settings', 1)?.timezone ?? 'UTC');
	return text.replace(/ (?=[AP]M$)/, '\u202f');
}
