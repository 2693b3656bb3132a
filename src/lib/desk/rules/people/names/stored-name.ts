import { withoutTags } from '../../without-tags.ts';

/**
 * The stored name of an end user: tags are removed, whitespace is collapsed; "Last, First" is reversed; an address becomes the part before
 * its @ (kinds *validation* and *mail-poster*).
 */
export function storedName(name: string): string {
	const plain = withoutTags(name).replace(/\s+/g, ' ');
	if (isAddress(plain)) return nameOfAddress(plain);
	return turnedRound(plain);
}

/** "Smith, Mary" is Mary Smith, "Smith, Mary, Jr." is Mary Smith Jr. */
function turnedRound(name: string): string {
	const parts = name.split(',').map((part) => part.trim());
	if (parts.length !== 2 && parts.length !== 3) return name;
	const [last = '', first = '', ...suffix] = parts;
	return [first, last, ...suffix].filter(Boolean).join(' ');
}

function isAddress(text: string): boolean {
	return /^\s*[^\s@]+@[^\s@]+\s*$/.test(text);
}

/** "mary.ann@x.example" is called Mary Ann, "no-reply@x.example" No-Reply. */
export function nameOfAddress(address: string): string {
	const local = address.trim().split('@')[0] ?? '';
	const words = local.replaceAll('.', ' ').toLowerCase();
	return words.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase()).trim();
}
