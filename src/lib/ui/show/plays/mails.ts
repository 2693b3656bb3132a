import type { Mail } from '#lib/desk/model/index.ts';
import { ticketNamed } from '#lib/desk/facts/scene.ts';
import type { Words } from '#lib/kernel/system.ts';
import { mailbox } from '#lib/ui/mail/places.ts';
import { go, named, press, pressButton, type, type Act, type Control } from '../acts.ts';
import { filesOf, textOf, type Cue } from './cue.ts';

/** Somebody's mailbox. */
export function openMailbox(email: string, name: string): Act {
	return go(mailbox.folder(email.toLowerCase()), { say: `Open the mailbox of ${name}.` });
}

const form: Control = named('form', '');
const send = pressButton('Send');

function attached(words: Words): Act[] {
	const files = filesOf(words);
	const to = named('file', '', { within: form });
	return files.length > 0 ? [{ do: 'attach', to, files }] : [];
}

/** Answers the last mail that the desk sent to the person about a ticket. */
export function answerMail({ scene, person }: Cue, words: Words): Act[] {
	const { name, email } = person;
	const last = lastMailTo(scene, textOf(words, 'ticket'), email.toLowerCase());
	return [
		openMailbox(email, name),
		...(last
			? [
					go(mailbox.mail(email.toLowerCase(), last.id), {
						say: `Open the mail “${last.subject}”.`
					})
				]
			: []),
		press(named('link', 'Reply')),
		type('Message', textOf(words, 'message'), undefined, { say: 'Write the answer.' }),
		...attached(words),
		send
	];
}

function lastMailTo(scene: Cue['scene'], name: string, address: string): Mail | undefined {
	const ticket = ticketNamed(scene, name);
	return scene.tables
		.find('mails', 'thread', `t${ticket?.id}`)
		.findLast((one) => one.direction === 'out' && one.to.includes(address));
}

export function writeMail({ person }: Cue, words: Words): Act[] {
	return [
		openMailbox(person.email, person.name),
		press(named('link', 'New mail')),
		type('Subject', textOf(words, 'subject')),
		type('Message', textOf(words, 'message'), undefined, { say: 'Write the mail.' }),
		...attached(words),
		send
	];
}
