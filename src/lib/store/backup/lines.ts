/**
 * A backup is a text file. Its first line says so, and each line after it is one record as JSON, or a piece of a long one. Since
 * version 2 every line carries a checksum, so that damage is found where it is and goes no further.
 */
export const VERSION = 2;

/** Maximum characters of a record per line; longer records continue in the next line. */
export const PIECE = 1_000_000;
/** Bytes of a backup: what a text in memory can hold with room to spare. Larger ones are neither written nor read. */
export const MOST_BYTES = 2_000_000_000;
/** Characters of a line: version 1 wrote any record as one line. A text in memory cannot hold many more. */
const LONGEST_LINE = 400_000_000;

export interface Header {
	deskdrill: 'backup';
	version: number;
	/** Real time, ISO 8601. */
	made: string;
}

/** FNV-1a over the code units of the lines: detects damage, but does not protect against forgery. */
export class Checksum {
	#sum = 0x811c9dc5;

	add(line: string): this {
		let sum = this.#sum;
		for (let i = 0; i < line.length; i++) sum = Math.imul(sum ^ line.charCodeAt(i), 0x01000193);
		this.#sum = Math.imul(sum ^ 10, 0x01000193);
		return this;
	}

	toString(): string {
		return (this.#sum >>> 0).toString(16).padStart(8, '0');
	}
}

/** Iterates over the lines of a file; only a part of it is in memory. A line over the limit yields null. */
export async function* linesOf(file: Blob): AsyncGenerator<string | null> {
	const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
	let open: string[] = [];
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			const [first = '', ...others] = value.split('\n');
			for (const next of [first, ...others].entries()) {
				const [at, part] = next;
				if (at > 0) {
					yield length > LONGEST_LINE ? null : open.join('');
					open = [];
					length = 0;
				}
				length += part.length;
				if (part && length <= LONGEST_LINE) open.push(part);
			}
		}
		if (length > 0) yield length > LONGEST_LINE ? null : open.join('');
	} finally {
		await reader.cancel();
	}
}
