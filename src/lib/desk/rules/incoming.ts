import type { Attachment } from '../model/index.ts';
import type { Work } from '../work.ts';
import { tidyAttachment } from './attachments.ts';
import { header, isAutomatic } from './automatic.ts';
import { isOwnAddress } from './collaborators.ts';
import type { Correspondent, IncomingMail } from './draft.ts';
import { messageIds } from './threading.ts';
import { tidyEmail } from './users.ts';

/** A mail as it arrives. */
export interface MailValues {
	from: string;
	name?: string | undefined;
	to?: string | undefined;
	cc?: readonly string[] | undefined;
	replyTo?: string | undefined;
	subject: string;
	body: string;
	messageId?: string | undefined;
	references?: readonly string[] | undefined;
	headers?: Readonly<Record<string, string>> | undefined;
	attachments?: readonly Attachment[] | undefined;
}

/** A mail, read. */
export interface ReceivedMail {
	from: string;
	name: string;
	to: string;
	subject: string;
	body: string;
	attachments: readonly Attachment[];
	inReplyTo: string | null;
	references: readonly string[];
	details: IncomingMail;
}

export function readMail(work: Work, values: MailValues): ReceivedMail {
	const headers = values.headers ?? {};
	const sender = readAddress(values.from);
	const from = sender.email;
	const to = values.to ?? work.row('mailboxes', work.settings.defaultMailbox).email;
	const receivers = to.split(',').map(readAddress);
	const mailbox = receivers
		.flatMap((one) => work.all('mailboxes').find((box) => tidyEmail(box.email) === one.email) ?? [])
		.at(0);
	const copied = (values.cc ?? []).map(readAddress);
	const references = values.references ?? messageIds(header(headers, 'References') ?? '');
	return {
		from,
		name: values.name?.trim() || sender.name,
		to: receivers.map((one) => one.email).join(', '),
		subject: values.subject.replace(/\s+/g, ' ').trim(),
		body: values.body,
		attachments: (values.attachments ?? []).map(tidyAttachment),
		inReplyTo: header(headers, 'In-Reply-To'),
		references: references.flatMap(messageIds),
		details: {
			// A mail without a Message-ID gets one of its own, so that answers to it find it.
			messageId: values.messageId ?? `<in.${work.lastId('mails') + 1}@${from}>`,
			mailbox: mailbox ?? null,
			addressees: [...receivers, ...copied].filter((one) => !isOwnAddress(work, one.email)),
			replyTo: values.replyTo ? readAddress(values.replyTo) : null,
			automatic: isAutomatic(headers, from),
			own: isOwnAddress(work, from)
		}
	};
}

/** `"Other" <other@example.org>`, or a bare address. */
export function readAddress(text: string): Correspondent {
	const [, name = '', email = ''] = /^\s*(.*?)\s*<([^<>]*)>\s*$/.exec(text) ?? ['', '', text];
	return { email: tidyEmail(email), name: name.replace(/^"(.*)"$/, '$1').trim() };
}
