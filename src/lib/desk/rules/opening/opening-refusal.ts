import { refuse } from '#lib/kernel/refusal.ts';
import type { Draft } from '../draft.ts';

const texts = {
	rejected: 'This help desk is for use by authorized users only',
	limit: "You've reached the maximum open tickets allowed."
};

/** A ticket that may not be opened: the page says why, the mail gateway answers with an error (`filter-073`, `hand-max-open-0`). */
export function refuseOpening(
	draft: Pick<Draft, 'origin' | 'email'>,
	why: 'rejected' | 'limit'
): never {
	const text = texts[why];
	if (draft.origin !== 'mail') return refuse(text);
	return why === 'rejected'
		? refuse(`Unable to create new ticket :Ticket denied: ${draft.email} ${text}`, { http: 403 })
		: refuse(`Unable to create new ticket :err ${text}`, { http: 500 });
}
