import type { Work } from '../../work.ts';
import { hash } from '#lib/kernel/hash.ts';

/** A new ticket's number: six digits that tell nothing about the order, drawn by the desk's seed, and again when a ticket has them already. */
export function ticketNumber(work: Work, id: number): string {
	const { title, seed } = work.settings;
	// Desks without a seed go on as they began.
	const drawn = seed ? `${seed}|${title}` : title;
	for (let draw = 0; ; draw++) {
		const number = String(100000 + (hash(`${drawn}|${id}|${draw}`) % 900000));
		if (work.find('tickets', 'number', number).length === 0) return number;
	}
}
