import type { LoggedData, Ticket, TicketId } from '../../model/index.ts';
import { refuseField } from '#lib/kernel/refusal.ts';
import { log, threadOf } from '../../rules/thread/log.ts';
import { postNote } from '../../rules/thread/thread.ts';
import type { Work } from '../../work.ts';

/** Writes a field of the ticket's header, as the inline editing dialogs do: columns, event, note of the comment. */
export function editField(
	work: Work,
	id: TicketId,
	field: {
		/** The product's name of the field. */
		label: string;
		columns: Partial<Ticket>;
		data: LoggedData | null;
		comments: string | undefined;
	}
): string {
	const edited = work.change('tickets', id, { ...field.columns, lastUpdate: work.at });
	log(work, edited, 'edited', field.data);
	postNote(work, threadOf(edited), `${field.label} updated`, field.comments);
	return `${field.label} updated successfully`;
}

/** The dialogs of these fields insist on another value than the present one (`hand-fields-0`). */
export function refuseSame(label: string, field: string): never {
	return refuseField('Unable to update field', field, `${label} is already assigned this value`);
}
