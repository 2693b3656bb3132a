import { textOf, type Written } from '#lib/kernel/text/written.ts';

/** Words that the full-text index leaves out: they are in too many texts. */
const tooCommon = new Set(
	(
		'a about an are as at be by com de en for from how i in is it la of on or that the this to was ' +
		'what when where who will with und www'
	).split(' ')
);

/**
 * The words of a text in order, as the index has them: letters and digits, three at least, none of the very common; case and
 * accents do not matter. Words are compared whole: "print" does not find "printer".
 */
export function searchWords(text: Written): string[] {
	return wordsIn(textOf(text)).filter((word) => word.length >= 3 && !tooCommon.has(word));
}

/** All words of a plain text, the shortest and the common ones, too. */
export function wordsIn(text: string): string[] {
	return folded(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Without case and accents: "Café" is "cafe". A letter of its own right stays, as ß does. */
export function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC')
		.toLowerCase();
}
