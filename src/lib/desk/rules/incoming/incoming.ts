import type { Attachment, Mailbox } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { tidyAttachment } from '../thread/attachments.ts';
import { header, isAutomatic, isBounce } from './automatic.ts';
import { isOwnAddress } from '../thread/collaborators.ts';
import type { Correspondent, IncomingMail } from '../draft.ts';
import { messageIds } from './threading.ts';
import { tidyEmail } from '../people/mail-address.ts';

/** A mail as it arrives. */
export interface MailValues {
	from: string;
	name?: string | undefined;
	to?: string | undefined;
	cc?: readonly string[] | undefined;
	replyTo?: string | undefined;
	subject: string;
	body: string;
	/** Text unless said. */
	format?: 'text' | 'html' | undefined;
	messageId?: string | undefined;
	references?: readonly string[] | undefined;
	headers?: Readonly<Record<string, string>> | undefined;
	attachments?: readonly Attachment[] | undefined;
}

/** A mail, read. */
export interface ReceivedMail {
	/** The sender's address as it is compared, and as it was written. */
	from: string;
	written: string;
	/** The display name; empty when there is none. */
	name: string;
	to: string;
	subject: string;
	body: string;
	format: 'text' | 'html';
	attachments: readonly Attachment[];
	own: boolean;
	inReplyTo: string | null;
	references: readonly string[];
	details: IncomingMail;
}

export function readMail(work: Work, values: MailValues): ReceivedMail {
	const headers = values.headers ?? {};
	const sender = readAddress(values.from);
	const from = tidyEmail(sender.email);
	const to = values.to ?? work.row('mailboxes', work.settings.defaultMailbox).email;
	const receivers = readAddresses(to);
	const copied = (values.cc ?? []).map(readAddress);
	const everybody = [...receivers, ...copied];
	const isOwn = ({ email }: Correspondent) => isOwnAddress(work, email);
	const references = values.references ?? messageIds(header(headers, 'References') ?? '');
	return {
		from,
		written: sender.email,
		name: values.name?.trim() || sender.name,
		to: receivers.map((one) => tidyEmail(one.email)).join(', '),
		subject: values.subject.replace(/\s*[\r\n]\s*/g, ' ').trim(),
		// The product keeps HTML on one line.
		body: values.format === 'html' ? values.body.replace(/\s*\n\s*/g, ' ') : values.body,
		format: values.format ?? 'text',
		attachments: (values.attachments ?? []).map(tidyAttachment),
		own: isOwnAddress(work, from),
		inReplyTo: header(headers, 'In-Reply-To'),
		references: references.flatMap(messageIds),
		details: {
			// A mail without a Message-ID gets one of its own, so that answers to it find it.
			messageId: values.messageId ?? `<in.${work.lastId('mails') + 1}@${from}>`,
			sender: sender.email,
			mailbox: mailboxOf(work, receivers),
			addressees: everybody.filter((one) => !isOwn(one)),
			toDesk: everybody.some(isOwn),
			replyTo: values.replyTo ? readAddress(values.replyTo) : null,
			automatic: isAutomatic(headers),
			bounce: isBounce(headers, header(headers, 'From') ?? values.from, values.subject),
			own: isOwnAddress(work, from)
		}
	};
}

/** `"Other" <other@example.org>`, or a bare address. */
export function readAddress(text: string): Correspondent {
	const [, name = '', email = ''] = /^\s*(.*?)\s*<([^<>]*)>\s*$/.exec(text) ?? ['', '', text];
	return { email: email.trim(), name: name.replace(/^"(.*)"$/, '$1').trim() };
}

/** Several of them, between commas. A comma inside of quotes belongs to a name. */
export function readAddresses(text: string): Correspondent[] {
	const parts = text.match(/(?:"[^"]*"|[^,"])+/g) ?? [];
	return parts.filter((part) => part.trim() !== '').map(readAddress);
}

/** The first address of the desk among those that a mail went to. */
function mailboxOf(work: Work, receivers: readonly Correspondent[]): Mailbox | null {
	const boxes = work.all('mailboxes');
	for (const { email } of receivers) {
		const found = boxes.find((box) => tidyEmail(box.email) === tidyEmail(email));
		if (found) return found;
	}
	return null;
}
