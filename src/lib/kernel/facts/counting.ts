/** How many things there must be, as conditions say it. */
export interface Counts {
	'at least'?: number | undefined;
	'at most'?: number | undefined;
	never?: boolean | undefined;
}

export function isEnough(count: number, wants: Counts): boolean {
	if (wants.never) return count === 0;
	const least = wants['at least'] ?? (wants['at most'] === undefined ? 1 : 0);
	return count >= least && count <= (wants['at most'] ?? Infinity);
}

/** "no reply", "a reply", "an internal note", "at least 2 replies" */
export function countWords(wants: Counts, one: string, several: string): string {
	if (wants.never) return `no ${one}`;
	const { 'at least': least = 1, 'at most': most } = wants;
	const parts = [];
	if (least > 1) parts.push(`at least ${least}`);
	if (most !== undefined) parts.push(`at most ${most}`);
	if (parts.length > 0) return `${parts.join(' and ')} ${several}`;
	return `${/^“?[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

export function foundWords(count: number, one: string, several: string): string {
	if (count === 0) return `no ${one} yet`;
	return count === 1 ? `1 ${one}` : `${count} ${several}`;
}

/** One thing that is asked of an entry, an event or a mail. */
export interface Trait<T> {
	fits(item: T): boolean;
	/** What is said of an item that does not fit: "one …". */
	wrong(item: T): string;
}

/**
 * "no such reply yet: one was not mailed to the customer": what is nearest of that which does not fit; the last of several that are
 * equally near. Without anything near: "no reply yet".
 */
export function nearlyFound<T>(
	items: readonly T[],
	traits: readonly Trait<T>[],
	one: string
): string {
	const wrongs = items.map((item) => traits.filter((trait) => !trait.fits(item)));
	const least = Math.min(...wrongs.map(({ length }) => length));
	const at = wrongs.findLastIndex(({ length }) => length === least);
	const item = items[at];
	// What shares nothing with what is asked for says nothing about it.
	if (item === undefined || (traits.length > 1 && least === traits.length)) return `no ${one} yet`;
	const words = wrongs[at]?.map((trait) => trait.wrong(item)) ?? [];
	return `no ${one.replace(/^(such )?/, 'such ')} yet: one ${words.join(', and ')}`;
}

/** The traits that are asked for, without those that are not. */
export function asked<T>(traits: readonly (Trait<T> | false | undefined)[]): Trait<T>[] {
	return traits.filter((trait): trait is Trait<T> => !!trait);
}
