import type { NoteSubject, OrganizationId, UserId } from '../../model/index.ts';
import type { Work } from '../../work.ts';

export function notesOnUser(id: UserId): NoteSubject {
	return `u${id}`;
}

export function notesOnOrganization(id: OrganizationId): NoteSubject {
	return `o${id}`;
}

/** Notes are deleted with their subject. */
export function eraseNotes(work: Work, about: NoteSubject) {
	for (const note of work.find('notes', 'about', about)) work.remove('notes', note.id);
}
