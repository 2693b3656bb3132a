import type { Mail } from '../../model/index.ts';
import { hash } from '#lib/kernel/hash.ts';
import type { Work } from '#lib/desk/work.ts';

/**
 * Message-ID of a mail that is about to be sent. It names the mail, its thread and entry and who is written to, and is
 * sealed with a number made from the desk's own title, so that another desk's mail cannot be taken for ours.
 */
export function messageId(
	work: Work,
	mail: Pick<Mail, 'from' | 'thread' | 'entry' | 'recipient'>
): string {
	const to = mail.recipient ? `${mail.recipient.kind[0]}${mail.recipient.id}` : 'x';
	const parts = [work.lastId('mails') + 1, mail.thread ?? 'x', mail.entry ?? 'x', to].join('.');
	const seal = hash(`${work.settings.title}|${work.at}|${parts}`).toString(36);
	return `<${parts}.${seal}@${mail.from.split('@')[1] ?? 'desk.invalid'}>`;
}
