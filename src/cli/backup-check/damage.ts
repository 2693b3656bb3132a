/** Damaged backups. */

/** The file up to a byte. */
export function cutAt(bytes: Uint8Array<ArrayBuffer>, at: number): Blob {
	return new Blob([bytes.slice(0, at)]);
}

/** The file with one flipped bit. */
export function flippedAt(bytes: Uint8Array<ArrayBuffer>, bit: number): Blob {
	const copy = bytes.slice();
	copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
	return new Blob([copy]);
}

/** Positions from 0 to `end`, evenly spread and deterministic. */
export function placesIn(end: number, count: number, shift = 0): number[] {
	return Array.from(
		{ length: count },
		(_, at) => Math.floor(((at + 0.5 + shift) * end) / count) % end
	);
}

/** The bits of every byte that separates lines: those are few, and special. */
export function separatorsOf(bytes: Uint8Array, most: number): number[] {
	const found: number[] = [];
	for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10) found.push(at * 8 + (at % 8));
	const step = Math.max(1, Math.floor(found.length / most));
	return found.filter((_, at) => at % step === 0);
}
