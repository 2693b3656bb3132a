import type { Command } from '#lib/kernel/command.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { TextForm } from '#lib/kernel/system.ts';
import { ticketNamed } from '../facts/scene.ts';
import { ticketWords } from '../facts/ticket-words.ts';
import type { VerbName } from '../verbs/index.ts';
import { taskNamed } from './task-named.ts';

/** Forms whose text can be left unposted: keys as in `language/drafts.ts`. */
export const textForms = {
	reply: formOfTicket('a reply', ['reply', 'user_reply']),
	note: formOfTicket('an internal note', ['note']),
	task: {
		what: 'a text',
		row: (scene: Scene, title: string) => taskNamed(scene, title)?.id ?? null,
		words: (_: Scene, title: string) => `task “${title}”`,
		posts: (command: Command) => posted(command, ['task_update', 'task_note'], 'task')
	}
} satisfies Readonly<Record<string, TextForm>>;
export type TextFormName = keyof typeof textForms;

function formOfTicket(what: string, verbs: readonly VerbName[]): TextForm {
	return {
		what,
		row: (scene, name) => ticketNamed(scene, name)?.id ?? null,
		words: ticketWords,
		posts: (command) => posted(command, verbs, 'ticket')
	};
}

function posted(
	{ verb, args }: Command,
	verbs: readonly VerbName[],
	arg: 'ticket' | 'task'
): number | null {
	const id = (verbs as readonly string[]).includes(verb) ? args[arg] : null;
	return typeof id === 'number' ? id : null;
}
