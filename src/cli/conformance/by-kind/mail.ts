import PostalMime, { type Address, type Email } from 'postal-mime';
import type { RecordedCommand } from '../commands.ts';
import type { Names } from '../names.ts';
import { optionalText, text, texts, type JsonObject } from '../records.ts';
import { lastMailTo } from '../commands.ts';

/**
 * The command `email_in`. The recorder sent a whole message; it is put together here in the same way, read by a library, and
 * given to the desk's verb.
 */
export async function emailIn(step: JsonObject, names: Names): Promise<RecordedCommand> {
	const raw = rawOf(step, names);
	const email = await PostalMime.parse(raw);
	return {
		verb: 'email_in',
		by: { kind: 'system' },
		args: {
			from: email.from?.address ?? '',
			name: email.from?.name || undefined,
			to: addresses(email.to).join(', '),
			cc: addresses(email.cc),
			replyTo: addresses(email.replyTo)[0],
			subject: email.subject ?? '',
			...(await bodyOf(email, step)),
			messageId: email.messageId,
			references: email.references?.split(/\s+/).filter(Boolean),
			headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value]))
		}
	};
}

function rawOf(step: JsonObject, names: Names): string {
	const lines = texts(step, 'raw') ?? built(step, names);
	return lines.join('\r\n').replaceAll('{ref}', referred(step, names));
}

/** The message that the recorder built from the arguments. */
function built(step: JsonObject, names: Names): string[] {
	const address = names.address(text(step, 'from'));
	const name = optionalText(step, 'name');
	const headers = new Map<string, string>();
	const set = (key: string, value: string | undefined) => {
		if (value === undefined) return;
		const known = [...headers.keys()].find((other) => other.toLowerCase() === key.toLowerCase());
		headers.set(known ?? key, value);
	};
	set('From', name ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : address);
	set('To', optionalText(step, 'to') ?? 'support@lab.example.com');
	set(
		'Cc',
		texts(step, 'cc')
			?.map((one) => names.address(one))
			.join(', ') || undefined
	);
	set('Reply-To', optionalText(step, 'reply_to'));
	set('Subject', subjectOf(step, names));
	if (step.match === 'references') set('References', '{ref}');
	set('MIME-Version', '1.0');
	set('Content-Type', 'text/plain; charset=utf-8');
	for (const [key, value] of (step.headers as readonly [string, string][] | undefined) ?? [])
		set(key, value);
	const head = [...headers].map(([key, value]) => `${key}: ${value}`);
	return [...head, '', optionalText(step, 'body') ?? 'Mail body', ''];
}

function subjectOf(step: JsonObject, names: Names): string {
	const subject = optionalText(step, 'subject') ?? 'Mail';
	if (step.match !== 'subject') return subject;
	return `${subject} [#${names.number(text(step, 't'))}]`;
}

function referred(step: JsonObject, names: Names): string {
	const to = optionalText(step, 'ref_to') ?? optionalText(step, 'from') ?? '';
	return lastMailTo(names, names.emailOf(to)) ?? '<unknown@nowhere>';
}

/** A message whose type promises parts that it does not have is its text. */
async function bodyOf(email: Email, step: JsonObject): Promise<{ body: string; format?: 'html' }> {
	if (email.html) return { body: email.html, format: 'html' };
	const texts = (await textsOf(email)).join('\n\n');
	if (step.raw) return { body: texts.replaceAll('\n', '\r\n') };
	return { body: texts || (optionalText(step, 'body') ?? '') };
}

/** The product reads the mails that lie in a mail as a part of its text. */
async function textsOf(email: Email): Promise<string[]> {
	const inner = email.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
	const parsed = await Promise.all(inner.map(({ content }) => PostalMime.parse(content)));
	const texts = await Promise.all(parsed.map(textsOf));
	return [email.text?.trim() ?? '', ...texts.flat()].filter(Boolean);
}

function addresses(found: Address | readonly Address[] | undefined): string[] {
	const all = found === undefined ? [] : Array.isArray(found) ? (found as Address[]) : [found];
	return all.flatMap((one) => {
		const { address, name } = one as { address?: string; name: string };
		if (!address) return [];
		return name ? [`"${name}" <${address}>`] : [address];
	});
}
