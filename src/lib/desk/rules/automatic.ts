/** Headers of a mail, by their names in any case. */
export type Headers = Readonly<Record<string, string>>;

export function header(headers: Headers, name: string): string | null {
	const wanted = name.toLowerCase();
	for (const [key, value] of Object.entries(headers))
		if (key.toLowerCase() === wanted) return value;
	return null;
}

/** Does a machine say that it wrote this mail: an answering machine, a mailing list, a bounce (`hand-mail-auto-0`)? */
export function isAutomatic(headers: Headers, from: string): boolean {
	const submitted = header(headers, 'Auto-Submitted');
	if (submitted !== null && !/^\s*no\s*(;|$)/i.test(submitted)) return true;
	if (/^\s*(auto_reply|bulk|junk|list)\s*$/i.test(header(headers, 'Precedence') ?? '')) return true;
	if (/\b(all|autoreply|oof|dr|ndr)\b/i.test(header(headers, 'X-Auto-Response-Suppress') ?? ''))
		return true;
	if (machineHeaders.some((name) => header(headers, name) !== null)) return true;
	if (/^\s*<\s*>\s*$/.test(header(headers, 'Return-Path') ?? '')) return true;
	return /^(mailer-daemon|postmaster)@/i.test(from.trim());
}

const machineHeaders = [
	'X-Autoreply',
	'X-Auto-Reply-From',
	'X-Autorespond',
	'X-Autoresponse',
	'X-Failed-Recipients'
];
