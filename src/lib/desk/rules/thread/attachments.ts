import { beginning } from '#lib/kernel/text/beginning.ts';
import type { Attachment } from '../../model/index.ts';
import { refuseField } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Args } from '#lib/kernel/verbs/args.ts';

/** Maximum number of files per message. */
export const MOST_FILES = 20;
const LONGEST_NAME = 120;
const KILOBYTE = 1024;

/** Largest file that the desk takes ("Agent Maximum File Size"), in bytes. */
export function largestFile(desk: Pick<Tables, 'get'>): number {
	return (desk.get('settings', 1)?.maxFileSize ?? 0) * KILOBYTE;
}

/** What is wrong with the files, in one sentence; null when nothing is. Sizes and `largest` are in bytes. */
export function whyNotAttached(
	files: readonly { name: string; size: number }[],
	largest: number
): string | null {
	if (files.length > MOST_FILES) return `Too many files: ${MOST_FILES} at most.`;
	const big = files.find(({ size }) => size > largest);
	if (!big) return null;
	return `${safeFileName(big.name)} is too large: ${sizeWords(largest)} at most.`;
}

/** Refuses files that the desk does not take, before anything else is looked at. */
export function refuseFiles(desk: Tables, args: Args, values: Readonly<Record<string, unknown>>) {
	for (const [name, arg] of Object.entries(args)) {
		if (arg.of?.kind !== 'file' || values[name] === undefined) continue;
		const why = whyNotAttached(values[name] as readonly Attachment[], largestFile(desk));
		if (why) refuseField('Correct any errors below and try again.', name, why);
	}
}

/** A file as stored, with a safe name and type. */
export function tidyAttachment({ name, type, size, key, text }: Attachment): Attachment {
	return {
		name: safeFileName(name),
		type: /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(type) ? type.toLowerCase() : UNKNOWN,
		size,
		key: /^[0-9a-f]{64}$/.test(key) ? key : '',
		text
	};
}

const UNKNOWN = 'application/octet-stream';

/**
 * Folders, control characters, turned-around writing and what file systems forbid are taken out of a name. What joins letters and
 * emojis stays, and so does the dot in front of `.env`.
 */
export function safeFileName(name: string): string {
	const last = name.split(/[\\/]/).pop() ?? '';
	const clean = last
		.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}/gu, '')
		.replace(/[<>:"|?*]/g, '_')
		.replace(/[.\s]+$/, '')
		.replace(/^[.\s]*(?=\.)|^\s+/, '');
	const ending = /[^.](\.[^.]{1,10})$/.exec(clean)?.[1] ?? '';
	const stem = clean.slice(0, clean.length - ending.length);
	let kept = beginning(stem, LONGEST_NAME - ending.length);
	while (bytesOf(kept + ending) > MOST_BYTES) kept = beginning(stem, kept.length - 1);
	return kept + ending || 'file';
}

/** File systems keep names of 255 bytes, and browsers add " (1)". */
const MOST_BYTES = 240;

/** "512 kb", "1.5 mb": as the product writes sizes. */
export function sizeWords(bytes: number): string {
	if (bytes < KILOBYTE) return `${bytes} bytes`;
	const [amount, unit] =
		bytes < KILOBYTE ** 2 ? [bytes / KILOBYTE, 'kb'] : [bytes / KILOBYTE ** 2, 'mb'];
	return `${Number(amount.toFixed(1))} ${unit}`;
}

const types: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	html: 'text/html',
	json: 'application/json',
	log: 'text/plain',
	md: 'text/markdown',
	txt: 'text/plain'
};

/** A file of a scenario: its name and what is in it. */
export function textFile(name: string, text: string): Attachment {
	const ending = name.split('.').pop()?.toLowerCase() ?? '';
	return tidyAttachment({
		name,
		type: types[ending] ?? 'text/plain',
		size: bytesOf(text),
		key: '',
		text
	});
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return bytes;
}
