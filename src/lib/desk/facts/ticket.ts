import { together, type Part } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Found } from '#lib/kernel/system.ts';
import type { TicketWants } from '../language/ticket-wants.ts';
import type { Ticket } from '../model/index.ts';
import { openedSince, othersOpened, ticketNamed } from './scene.ts';
import { partsOf } from './ticket-parts.ts';
import { missingWords } from './ticket-words.ts';

/** Evidence about a ticket, and which one it was. `as` is the name that the found ticket gets, or already has. */
export function evaluateTicket(scene: Scene, wants: TicketWants, as?: string): Found {
	const name = wants.is ?? (as !== undefined && ticketNamed(scene, as) ? as : undefined);
	if (name !== undefined) {
		const ticket = ticketNamed(scene, name);
		if (!ticket) return noTicket(scene, wants, missingWords(scene, name));
		const parts = partsOf(scene, ticket, wants);
		if (othersOpened(scene).length) return found(ticket, parts);
		return { ...together(parts), row: ticket.id };
	}
	const taken = new Set(Object.values(scene.named));
	let best: { parts: Part[]; ticket: Ticket; score: number } | null = null;
	// Newest first: of equally good matches the latest is used.
	for (const id of openedSince(scene)) {
		const ticket = scene.tables.get('tickets', id);
		if (!ticket || taken.has(id)) continue;
		const parts = partsOf(scene, ticket, wants);
		const score = parts.filter((part) => part.held).length - parts.length;
		if (!best || score > best.score) best = { parts, ticket, score };
		if (score === 0) break;
	}
	return best ? found(best.ticket, best.parts) : noTicket(scene, wants, 'no new ticket yet');
}

/** Names the ticket, if it could be another one. */
function found(ticket: Ticket, parts: readonly Part[]): Found {
	const evidence = together(parts);
	return { ...evidence, found: `#${ticket.number}: ${evidence.found}`, row: ticket.id };
}

function noTicket(scene: Scene, wants: TicketWants, found: string): Found {
	const expected = partsOf(scene, null, wants)
		.map(({ what, expected }) => `${what}: ${expected}`)
		.join('; ');
	return { held: false, expected, found, decidedBy: null, row: null };
}
