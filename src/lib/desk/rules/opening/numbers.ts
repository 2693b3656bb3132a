import type { Work } from '../../work.ts';
import { hash } from '#lib/kernel/hash.ts';

/** A new ticket's number: six digits that tell nothing about the order, drawn again when a ticket has them already. */
export function ticketNumber(work: Work, id: number): string {
	for (let draw = 0; ; draw++) {
		const number = String(100000 + (hash(`${work.settings.title}|${id}|${draw}`) % 900000));
		if (work.find('tickets', 'number', number).length === 0) return number;
	}
}
