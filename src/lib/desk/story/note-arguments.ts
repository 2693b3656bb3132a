import { notesOnOrganization, notesOnUser } from '#lib/desk/rules/people/notes.ts';
import { textOfHtml } from '#lib/kernel/text/html-text.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Words } from '#lib/kernel/system.ts';
import { rowNamed } from '../language/names.ts';

/** Finds the note: the latest with this text about them; a sentence when there is none. */
export function noteArguments(
	scene: Scene,
	{ user, organization, body }: Words
): { id: number } | string {
	const about = subjectOf(scene, user, organization);
	if (about === null) return 'Say whom the note is about: "user" or "organization".';
	const wanted = String(body).trim();
	const note = scene.tables
		.find('notes', 'about', about)
		.findLast((one) => textOfHtml(one.body).trim() === wanted);
	return note ? { id: note.id } : `There is no note "${wanted}" about this user or organization.`;
}

function subjectOf(scene: Scene, user: unknown, organization: unknown) {
	const actor = user === undefined ? undefined : scene.person(String(user))?.actor;
	if (actor?.kind === 'user') return notesOnUser(actor.id);
	const row =
		organization === undefined
			? undefined
			: rowNamed(scene.tables, 'organization', String(organization));
	return row ? notesOnOrganization(row.id) : null;
}
