import { notesOnOrganization, notesOnUser } from '#lib/desk/rules/people/notes.ts';
import { textOfHtml } from '#lib/kernel/text/html-text.ts';
import type { VerbValues } from '../language/actions.ts';
import { personNamed } from '../people/cast.ts';
import { rowNamed } from '../language/names.ts';
import type { Stage } from './stage.ts';

/** Finds the note: the latest with this text about them; a sentence when there is none. */
export function noteArguments(
	stage: Stage,
	{ user, organization, body }: VerbValues
): { id: number } | string {
	const about = subjectOf(stage, user, organization);
	if (about === null) return 'Say whom the note is about: "user" or "organization".';
	const wanted = String(body).trim();
	const note = stage.desk
		.find('notes', 'about', about)
		.findLast((one) => textOfHtml(one.body).trim() === wanted);
	return note ? { id: note.id } : `There is no note "${wanted}" about this user or organization.`;
}

function subjectOf({ desk, scenario }: Stage, user: unknown, organization: unknown) {
	const person =
		scenario && user !== undefined ? personNamed(desk, scenario, String(user)) : undefined;
	if (person?.kind === 'user') return notesOnUser(person.row.id);
	const row =
		organization === undefined ? undefined : rowNamed(desk, 'organization', String(organization));
	return row ? notesOnOrganization(row.id) : null;
}
