import type { ThreadEntry } from '#lib/desk/model/index.ts';
import type { TicketView } from '#lib/desk/views/ticket-view.ts';
import type { Option } from '#lib/ui/base/Select.svelte';
import { bytesOf } from '#lib/ui/desk/files/read-files.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

/** An entry of the list "Select a canned response": a message of the user's, or a premade reply by its id. */
export type Response = 'original' | 'last' | number;

/** Premade replies for the ticket's department or for every one. */
export function responseOptions(
	{ ticket }: TicketView,
	{ canned }: DeskContext['config']
): Option<Response>[] {
	return [
		{ value: 'original', label: 'Original Message' },
		{ value: 'last', label: 'Last Message' },
		...canned
			.filter((row) => row.enabled && [null, ticket.department].includes(row.department))
			.map((row) => ({ value: row.id, label: row.title, group: 'Premade Replies' }))
	];
}

/** The message that "Original Message" or "Last Message" quotes. */
export function messageOf({ thread }: TicketView, which: 'original' | 'last'): ThreadEntry | null {
	const messages = thread.flatMap((item) =>
		item.kind === 'entry' && item.entry.type === 'M' ? [item.entry] : []
	);
	return (which === 'original' ? messages[0] : messages.at(-1)) ?? null;
}

/** The files of a premade reply, to go out with what it is put into. */
export async function cannedFiles(
	{ config, session }: Pick<DeskContext, 'config' | 'session'>,
	id: number
): Promise<File[]> {
	const attached = config.canned.find((row) => row.id === id)?.attachments ?? [];
	const files = attached.map(async (file) => {
		const { name, type } = file;
		const bytes = await bytesOf(session, file);
		return bytes ? [new File([bytes], name, { type })] : [];
	});
	return (await Promise.all(files)).flat();
}
