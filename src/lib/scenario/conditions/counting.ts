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

/** "no reply", "a reply", "at least 2 replies" */
export function countWords(wants: Counts, one: string, several: string): string {
	if (wants.never) return `no ${one}`;
	const [least, most] = [wants['at least'], wants['at most']];
	const parts = [];
	if (least !== undefined && least > 1) parts.push(`at least ${least}`);
	if (most !== undefined) parts.push(`at most ${most}`);
	return parts.length ? `${parts.join(' and ')} ${several}` : `a ${one}`;
}

export function foundWords(count: number, one: string, several: string): string {
	if (count === 0) return `no ${one} yet`;
	return count === 1 ? `1 ${one}` : `${count} ${several}`;
}
