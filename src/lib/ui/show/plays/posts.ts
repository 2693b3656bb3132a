import { verbs } from '#lib/desk/verbs/index.ts';
import type { Words } from '#lib/kernel/system.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import { named, press, pressButton, type, type Act, type Control } from '../acts.ts';
import { filesOf, textOf, type Cue, type Play } from './cue.ts';
import { rowLabel } from './labels.ts';
import { openTicket } from './ticket-page.ts';

const replyForm: Control = named('form', 'Post Reply');
const noteForm: Control = named('form', 'Post Internal Note');

/** The thread lies behind tasks or related tickets where one was at those last. */
const thread: Control = named('tab', 'Ticket Thread', { match: 'start' });

/** The tab of a form; where there is only one form, it is open. */
const openTab = (name: string, form: Control): Act[] => [
	press(thread, { if: thread, unless: named('tab', name) }),
	press(named('tab', name), { unless: named('field', '', { within: form }) })
];

const files = (words: Words, form: Control): Act[] => {
	const given = filesOf(words);
	const to = named('file', '', { within: form });
	return given.length > 0 ? [{ do: 'attach', to, files: given }] : [];
};

/** "Ticket Status" that comes with a post; the present one is marked. */
function status({ scene }: Cue, id: number | undefined, form: Control): Act[] {
	if (id === undefined) return [];
	const from = named('combobox', 'Ticket Status', { within: form });
	return [{ do: 'choose', from, option: rowLabel(scene.tables, 'statuses', id), match: 'start' }];
}

export const reply: Play<ArgsOf<'reply'>> = (args, cue, words) => {
	const { to } = args;
	return [
		...openTicket(args.ticket, cue),
		...openTab(verbs.reply.label, replyForm),
		...(to === undefined || to === 'all' ? [] : [recipients(to)]),
		type('Reply', textOf(words, 'body'), replyForm, { say: 'Write the answer.' }),
		...files(words, replyForm),
		...status(cue, args.status, replyForm),
		pressButton('Post Reply', { within: replyForm })
	];
};

function recipients(to: 'user' | 'none'): Act {
	const option = to === 'user' ? 'Ticket Owner' : '— Do Not Email Reply —';
	const from = named('combobox', 'Reply To', { within: replyForm });
	return { do: 'choose', from, option, match: 'start' };
}

export const note: Play<ArgsOf<'note'>> = (args, cue, words) => {
	const title = textOf(words, 'title');
	return [
		...openTicket(args.ticket, cue),
		...openTab(verbs.note.label, noteForm),
		...(title ? [type('Note title - summary of the note (optional)', title, noteForm)] : []),
		type('Internal Note', textOf(words, 'body'), noteForm, {
			say: 'Write the note for colleagues.'
		}),
		...files(words, noteForm),
		...status(cue, args.status, noteForm),
		pressButton('Post Note', { within: noteForm })
	];
};

/** Types a text, and leaves it. */
export function leaveText(cue: Cue, form: 'reply' | 'note', ticket: number, text: string): Act[] {
	const [tab, box, label] =
		form === 'reply'
			? [verbs.reply.label, replyForm, 'Reply']
			: [verbs.note.label, noteForm, 'Internal Note'];
	return [
		...openTicket(ticket as ArgsOf<'reply'>['ticket'], cue),
		...openTab(tab, box),
		type(label, text, box)
	];
}
