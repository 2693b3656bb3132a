import type { Mail } from '#lib/desk/model/index.ts';

/** Fields of a reply, as a mail program fills them in: its Message-ID lets the help desk find the ticket. */
export interface Answer {
	to: string;
	subject: string;
	references: readonly string[];
}

export function answerTo(mail: Mail): Answer {
	return {
		to: mail.from,
		subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
		references: [...mail.references, mail.messageId]
	};
}

/** A mail is in the mailboxes of its sender and its recipients. */
export function isIn(address: string, mail: Mail): boolean {
	const box = address.toLowerCase();
	return [mail.from, ...mail.to, ...mail.cc].some((one) => one.toLowerCase() === box);
}
