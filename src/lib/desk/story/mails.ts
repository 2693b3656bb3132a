import type { Command } from '#lib/kernel/command.ts';
import type { Person, Scene } from '#lib/kernel/scene.ts';
import type { ActionKind, HappeningKind } from '#lib/kernel/system.ts';
import { ticketNamed } from '../facts/scene.ts';
import { ticketWords } from '../facts/ticket-words.ts';
import type { WrittenFile } from '../language/verb-values.ts';
import type { Mail } from '../model/index.ts';
import { textFile } from '../rules/thread/attachments.ts';
import { quoted } from './quoted.ts';

interface Answer {
	ticket: string;
	message: string;
	attachments?: readonly WrittenFile[];
}
interface Letter {
	subject: string;
	message: string;
	attachments?: readonly WrittenFile[];
}

/** What people do by mail: keys as in `language/verb-values.ts`. */
export const actions = {
	'answer mail': {
		command: answerMail,
		say: (scene: Scene, { ticket, message }: Answer) => ({
			what: 'Answered a mail of the help desk',
			details: [`about ${ticketWords(scene, ticket)}`, quoted(message)]
		})
	},
	'write mail': {
		command: (scene: Scene, { subject, message, attachments }: Letter, person: Person) =>
			mail(scene, person, { subject, body: message }, attachments),
		say: (_scene: Scene, { subject, message }: Letter) => ({
			what: 'Wrote a mail to the help desk',
			details: [quoted(subject), quoted(message)]
		})
	}
} satisfies Readonly<Record<string, ActionKind>>;

export const happenings = {
	replies: {
		action: 'answer mail',
		by: 'reply',
		tells: (name: string, { message }: Answer) => `${name} answers: “${message}”`,
		expected: (name: string) => `${name} answers by mail`
	},
	mails: {
		action: 'write mail',
		by: 'mail',
		tells: (name: string, { subject }: Letter) => `${name} writes a mail: “${subject}”`,
		expected: (name: string) => `${name} writes a mail`
	}
} satisfies Readonly<Record<string, HappeningKind>>;

function answerMail(scene: Scene, { ticket: name, message, attachments }: Answer, person: Person) {
	const ticket = ticketNamed(scene, name);
	if (!ticket) return `The ticket "${name}" is not there yet.`;
	const last = lastMailTo(scene, ticket.id, person.email.toLowerCase());
	const subject = last?.subject ?? `Re: ${ticket.subject} [#${ticket.number}]`;
	const letter = {
		subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
		body: message,
		...(last ? { to: last.from, references: [...last.references, last.messageId] } : {})
	};
	return mail(scene, person, letter, attachments);
}

function lastMailTo({ tables }: Scene, ticket: number, address: string): Mail | undefined {
	return tables
		.find('mails', 'thread', `t${ticket}`)
		.findLast((one) => one.direction === 'out' && one.to.includes(address));
}

function mail(
	{ tables, now }: Scene,
	{ email, name }: Person,
	letter: { subject: string; body: string; to?: string; references?: readonly string[] },
	files: readonly WrittenFile[] = []
): Command {
	const args = {
		from: email,
		name,
		messageId: `<mail-${tables.lastId('mails') + 1}@${email.split('@')[1]}>`,
		...letter,
		attachments: files.map((file) => textFile(file.name, file.text))
	};
	return { at: now, by: { kind: 'system' }, verb: 'email_in', args };
}
