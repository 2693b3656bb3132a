import type { ThreadEntry, Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { threadOf } from '../thread/log.ts';
import { entryHtml } from '../thread/html.ts';
import { thing, type Value } from './value.ts';

/** What was written on a ticket. Internal notes are not for texts that end users read. */
export function threadThing(desk: Tables, ticket: Ticket): Value {
	const entries = desk
		.find('entries', 'thread', threadOf(ticket))
		.filter(({ type }) => type !== 'N');
	const of = (type: ThreadEntry['type']) => entries.filter((entry) => entry.type === type);
	const html = (entry: ThreadEntry | undefined) => (entry ? entryHtml(entry) : null);
	return thing('', {
		original: () => html(of('M')[0]),
		lastmessage: () => html(of('M').at(-1)),
		lastresponse: () => html(of('R').at(-1)),
		complete: () => entries.map(entryHtml).join('<hr />'),
		reversed: () => [...entries].reverse().map(entryHtml).join('<hr />')
	});
}
