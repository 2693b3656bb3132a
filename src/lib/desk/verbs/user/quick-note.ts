import type { NoteId, NoteSubject } from '../../model/index.ts';
import { notFound, refuseField } from '#lib/kernel/refusal.ts';
import { agentName } from '../../rules/thread/log.ts';
import { notesOnOrganization, notesOnUser } from '../../rules/people/notes.ts';
import { textOfHtml, withoutScripts } from '#lib/kernel/text/html-text.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { anyAgent } from '#lib/desk/verbs/agent-guard.ts';
import { actingAgent } from '../ticket/guards.ts';
import { verb } from '../verb.ts';

export const save_quick_note = verb({
	name: 'save_quick_note',
	say: 'save quick note',
	label: 'Notes',
	about: 'Adds or changes a note about an end user or an organization; only agents see it.',
	group: 'ticket',
	who: ['agent'],
	args: {
		id: arg.optional(arg.number('id', 'The note to change; a new one unless said.')),
		user: arg.optional(arg.user('user', 'The end user that it is about.')),
		organization: arg.optional(
			arg.organization('organization', 'The organization that it is about.')
		),
		body: arg.html('body', 'The text of the note.')
	},
	// It asks for no permission, and shows to agents only.
	guard: anyAgent(),
	run(work, { id, user, organization, body }) {
		const agent = actingAgent(work);
		const kept = withoutScripts(body);
		if (!textOfHtml(kept)) return refuseField(null, 'body', 'Note content is required');
		if (id !== undefined) return void changeNote(work, id, kept);
		const about: NoteSubject | null =
			user !== undefined
				? notesOnUser(user)
				: organization !== undefined
					? notesOnOrganization(organization)
					: null;
		if (!about) return notFound('Note: the user or organization is missing.');
		work.add('notes', {
			about,
			body: kept,
			agent: agent.id,
			byName: agentName(agent),
			created: work.at,
			updated: work.at
		});
	}
});

function changeNote(work: Work, id: number, body: string) {
	if (!work.get('notes', id as NoteId)) notFound('Note: Unknown or invalid ID.');
	work.change('notes', id, { body, updated: work.at });
}

export const remove_quick_note = verb({
	name: 'remove_quick_note',
	say: 'remove quick note',
	label: 'Delete',
	about: 'Deletes a note about an end user or an organization.',
	group: 'ticket',
	who: ['agent'],
	args: { id: arg.number('id', 'The note.') },
	guard: anyAgent(),
	run(work, { id }) {
		if (!work.get('notes', id as NoteId)) notFound('Note: Unknown or invalid ID.');
		work.remove('notes', id);
	}
});
