/** A backup is a text file with one JSON record per line; the last one says how many there were, with a checksum. */
export const VERSION = 1;
export const LONGEST_LINE = 8_000_000;
const MOST_LINES = 5_000_000;

export interface Header {
	deskdrill: 'backup';
	version: number;
	/** Real time, ISO 8601. */
	made: string;
}
export interface End {
	end: true;
	lines: number;
	sum: string;
}

/** FNV-1a over the code units of the lines: notices damage, and is no protection against forgery. */
export class Checksum {
	#sum = 0x811c9dc5;

	add(line: string) {
		let sum = this.#sum;
		for (let i = 0; i < line.length; i++) sum = Math.imul(sum ^ line.charCodeAt(i), 0x01000193);
		this.#sum = Math.imul(sum ^ 10, 0x01000193);
	}

	toString(): string {
		return (this.#sum >>> 0).toString(16).padStart(8, '0');
	}
}

/** The lines of a file, one after the other; only a part of the file is in memory at a time. */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
	const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	for (let lines = 0; lines < MOST_LINES;) {
		const { done, value } = await reader.read();
		if (done) break;
		const parts = (rest + value).split('\n');
		rest = parts.pop() ?? '';
		lines += parts.length;
		yield* parts;
		if (rest.length > LONGEST_LINE) break;
	}
	await reader.cancel();
	if (rest) yield rest;
}
