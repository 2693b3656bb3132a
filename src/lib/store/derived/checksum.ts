/** An order-independent checksum of records: equal for equal sets, and practically only for those. */
export class Checksum {
	#count = 0;
	#sums: readonly [number, number] = [0, 0];

	add(record: object) {
		const text = JSON.stringify(inOrder(record));
		const [one, other] = this.#sums;
		this.#count++;
		this.#sums = [(one + hash(text, 0x811c9dc5)) >>> 0, (other + hash(text, 0x9747b28c)) >>> 0];
	}

	toString(): string {
		return [this.#count, ...this.#sums].join(' ');
	}
}

/** The same with keys in order: a record that was changed may have them in another one. */
function inOrder(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(inOrder);
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, part]) => [key, inOrder(part)]);
}

/** FNV-1a over the code units of a text, in 32 bits. */
function hash(text: string, start: number): number {
	let sum = start;
	for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
	return sum >>> 0;
}
