/** 32-bit hash of a text (FNV-1a): for pseudo-random numbers that are equal on every replay. */
export function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		value ^= text.charCodeAt(i);
		value = Math.imul(value, 0x01000193);
	}
	// FNV's low bits of short, similar texts are alike; this spreads them.
	value ^= value >>> 16;
	value = Math.imul(value, 0x85ebca6b);
	value ^= value >>> 13;
	return value >>> 0;
}
