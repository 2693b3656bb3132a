import type { Evidence } from '#lib/kernel/evidence.ts';
import { isEnough } from '#lib/kernel/facts/counting.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { MOST_COUNTED, type TicketsWants } from '../language/ticket-wants.ts';
import type { Ticket, TicketId } from '../model/index.ts';
import type { Fact } from './ticket-facts.ts';
import { ticketFacts } from './ticket-parts.ts';

/** Evidence about how many tickets there are with these properties; at most `MOST_COUNTED` are read, the newest. */
export function evaluateTickets(scene: Scene, wants: TicketsWants): Evidence {
	const { tables } = scene;
	const last = tables.lastId('tickets');
	const from = wants.since === undefined ? 0 : scene.mark('tickets', wants.since);
	const first = Math.max(from, last - MOST_COUNTED);
	const facts = ticketFacts(scene, wants);
	// What needs no more than the ticket comes first, so that threads are read of few.
	const cheapFirst = [...facts].sort((a, b) => Number(!!a.readsMore) - Number(!!b.readsMore));
	const ids = Array.from({ length: last - first }, (_, n) => (last - n) as TicketId);
	const fitting = ids
		.map((id) => tables.get('tickets', id))
		.filter((one): one is Ticket => !!one && cheapFirst.every((fact) => fact.holds(one)));
	const [newest] = fitting;
	return {
		held: isEnough(fitting.length, countsOf(wants)),
		expected: expectation(wants, facts),
		found: `${countWord(fitting.length)}${first > from ? ` among the newest ${MOST_COUNTED}` : ''}${numbers(fitting)}`,
		decidedBy: newest
			? {
					at: newest.created,
					words: `opened ticket #${newest.number}`,
					by: tables.get('users', newest.owner)?.name ?? ''
				}
			: null
	};
}

function countsOf({ count, ...wants }: TicketsWants): TicketsWants {
	return count === undefined ? wants : { 'at least': count, 'at most': count };
}

function expectation(wants: TicketsWants, facts: readonly Fact[]): string {
	const { count, 'at least': least, 'at most': most, since } = wants;
	const many = [
		count === undefined ? '' : `exactly ${count}`,
		least === undefined ? '' : `at least ${least}`,
		most === undefined ? '' : `at most ${most}`
	];
	const when = { run: ' opened in this lab', step: ' opened in this step' };
	const amount = many.filter(Boolean).join(' and ') || 'at least 1';
	const traits = facts.map(({ what, expected }) => `${what}: ${expected}`).join('; ');
	const which = `${amount === 'exactly 1' ? 'ticket' : 'tickets'}${since ? when[since] : ''}`;
	return [`${amount} ${which}`, traits].filter(Boolean).join(', ');
}

function countWord(count: number): string {
	if (count === 0) return 'no such ticket';
	return count === 1 ? '1 such ticket' : `${count} such tickets`;
}

/** Which they are, while they are few. */
function numbers(tickets: readonly Ticket[]): string {
	if (tickets.length === 0 || tickets.length > 5) return '';
	return `: ${tickets.map(({ number }) => `#${number}`).join(', ')}`;
}
