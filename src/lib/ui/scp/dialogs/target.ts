import type { Ticket } from '#lib/desk/model/index.ts';

/** Props of every verb dialog. */
export interface DialogProps {
	/** The ticket of the page, or those chosen in a queue; live. */
	tickets: readonly Ticket[];
	/** Opened from a queue. */
	mass?: boolean;
	onclose: () => void;
	/** It was done; the banner is set. */
	ondone: () => void;
}

/** "Ticket #604069: Transfer"; from a queue what the product says there: "Transfer selected ticket". */
export function titleFor({ tickets, mass }: DialogProps, what: string, chosen: string): string {
	const [ticket] = tickets;
	if (!mass && ticket) return `Ticket #${ticket.number}: ${what}`;
	return `${chosen} selected ticket${tickets.length === 1 ? '' : 's'}`;
}

/** How a dialog speaks of them: "this ticket", and from a queue, as the product does, "selected ticket". */
export function ticketWords({ tickets, mass }: DialogProps): string {
	if (tickets.length > 1) return 'selected tickets';
	return mass ? 'selected ticket' : 'this ticket';
}

/** The value that all of them share, for the form to begin with; null otherwise. */
export function common<K extends keyof Ticket>(
	tickets: readonly Ticket[],
	column: K
): Ticket[K] | null {
	const [first, ...others] = tickets;
	if (!first || others.some((ticket) => ticket[column] !== first[column])) return null;
	return first[column];
}
