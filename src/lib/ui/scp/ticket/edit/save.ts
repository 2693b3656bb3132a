import type { Ticket } from '#lib/desk/model/index.ts';
import type { Refusal } from '#lib/desk/refusal.ts';
import type { DeskContext } from '#lib/ui/shell/desk-context.svelte.ts';
import { changesOf, type Change, type Edited } from './edited.ts';

/** How a save went. */
export interface Saved {
	refusals: readonly Refusal[];
	/** The ticket as it is now. */
	ticket: Ticket;
	/** The reason stands in the thread. */
	reasonKept: boolean;
}

/** Carries out what differs, each by its own verb; what is refused keeps nothing of the rest from being done. The reason becomes one note, with the first change that takes one. */
export async function save(
	desk: DeskContext,
	before: Ticket,
	form: Edited,
	reason: string
): Promise<Saved> {
	const refusals: Refusal[] = [];
	let reasonKept = !reason;
	for (const change of changesOf(before, form, desk.zone)) {
		const takesReason = change.verb !== 'change_owner' && !reasonKept;
		const refusal = await carryOut(desk, change, takesReason ? reason : undefined);
		if (refusal) refusals.push(refusal);
		else reasonKept ||= takesReason;
	}
	if (!reasonKept && refusals.length === 0) {
		const args = { ticket: before.id, body: reason };
		const { refusal } = await desk.perform('note', args, { quiet: true });
		if (refusal) refusals.push(refusal);
		else reasonKept = true;
	}
	const ticket = await desk.session.read((tables) => tables.get('tickets', before.id));
	return { refusals, ticket: ticket ?? before, reasonKept };
}

async function carryOut(
	desk: DeskContext,
	{ verb, args, seen }: Change,
	comments: string | undefined
): Promise<Refusal | null> {
	const more = comments ? { ...args, comments } : args;
	const { refusal } = await desk.perform(verb, more as typeof args, { seen, quiet: true });
	return refusal;
}
