import type { Scene } from '#lib/kernel/scene.ts';
import type { Moment } from '#lib/kernel/system.ts';
import { beginning } from '#lib/kernel/text/beginning.ts';
import { textOf } from '#lib/kernel/text/written.ts';
import { decidingOf, logOf } from '../facts/deciding.ts';
import type { Ticket } from '../model/index.ts';

const LONGEST = 160;
const entryKinds = { M: 'message', R: 'reply', N: 'note' } as const;

/** What happened to a ticket since the run began: its events, its thread, its mails. */
export function ticketMoments(scene: Scene, ticket: Ticket): Moment[] {
	const { tables } = scene;
	const { id, number } = ticket;
	const thread = `t${id}` as const;
	const row = { id, number };
	const isNew = (table: 'log' | 'entries' | 'mails', one: number) => one > scene.mark(table);
	return [
		...logOf(tables, ticket)
			.filter((event) => isNew('log', event.id))
			.map((event): Moment => {
				const { at, by, words } = decidingOf(tables, event);
				return { row, at, kind: 'event', who: by, words };
			}),
		...tables
			.find('entries', 'thread', thread)
			.filter((entry) => isNew('entries', entry.id))
			.map((entry): Moment => ({
				row,
				at: entry.at,
				kind: entryKinds[entry.type],
				who: entry.poster,
				words: shortened(textOf(entry))
			})),
		...tables
			.find('mails', 'thread', thread)
			.filter((mail) => isNew('mails', mail.id))
			.map((mail): Moment => ({
				row,
				at: mail.at,
				kind: 'mail',
				who: mail.from,
				words: `“${mail.subject}” to ${mail.to.join(', ')}`
			}))
	];
}

function shortened(text: string): string {
	return text.length > LONGEST ? `${beginning(text, LONGEST)}…` : text;
}
