/** What is printed of a ticket beside its messages and replies: each variant holds what the one before it holds. */
export interface PrintParts {
	notes: boolean;
	events: boolean;
	attachments: boolean;
	tasks: boolean;
}

export interface PrintVariant {
	/** As the menu "Print" says it. */
	name: string;
	parts: PrintParts;
}

const thread = { notes: false, events: false, attachments: false, tasks: false };
const notes = { ...thread, notes: true };
const events = { ...notes, events: true };
const attachments = { ...events, attachments: true };

export const printVariants: readonly PrintVariant[] = [
	{ name: 'Ticket Thread', parts: thread },
	{ name: 'Thread + Internal Notes', parts: notes },
	{ name: 'Thread + Internal Notes + Events', parts: events },
	{ name: 'Thread + Internal Notes + Events + Attachments', parts: attachments },
	{
		name: 'Thread + Internal Notes + Events + Attachments + Tasks',
		parts: { ...attachments, tasks: true }
	}
];

const keys = ['notes', 'events', 'attachments', 'tasks'] as const;

/** The address of the print view: `tickets.php?id=3&a=print&notes=1`. */
export function printAddress(ticket: number, parts: PrintParts): string {
	const wanted = keys.filter((key) => parts[key]).map((key) => `&${key}=1`);
	return `/osTicket/scp/tickets.php?id=${ticket}&a=print${wanted.join('')}`;
}

/** What an address asks for. */
export function partsOf(params: Readonly<Record<string, string>>): PrintParts {
	return {
		notes: params.notes === '1',
		events: params.events === '1',
		attachments: params.attachments === '1',
		tasks: params.tasks === '1'
	};
}
