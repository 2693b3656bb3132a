import { StoreTrouble } from '../database/trouble.ts';
import { Checksum, MOST_BYTES, VERSION, type Header } from './lines.ts';
import { linesOfRecord } from './pieces.ts';

/** Lines, and characters, of a part of the file that is gathered in memory. */
const LINES = 1000;
const LONG = 8_000_000;

/** Gathers the records of a backup. The browser may keep the parts that are done on disk. */
export class Writer {
	readonly #parts: Blob[] = [];
	readonly #sum = new Checksum();
	#open: string[] = [];
	#lines = 0;
	#length = 0;
	#bytes = 0;

	constructor(
		realNow: number,
		readonly mostBytes = MOST_BYTES
	) {
		const header: Header = {
			deskdrill: 'backup',
			version: VERSION,
			made: new Date(realNow).toISOString()
		};
		this.#open.push(JSON.stringify(header));
		this.add(header);
	}

	add(record: object) {
		for (const line of linesOfRecord(record)) {
			this.#sum.add(line.slice(1, 9));
			this.#lines++;
			this.#open.push(line);
			this.#length += line.length;
			if (this.#open.length >= LINES || this.#length > LONG) this.#close();
		}
	}

	finish(): Blob {
		this.add({ end: true, lines: this.#lines, sum: String(this.#sum) });
		this.#close();
		return new Blob(this.#parts, { type: 'application/x-ndjson' });
	}

	#close() {
		const part = new Blob([`${this.#open.join('\n')}\n`]);
		this.#bytes += part.size;
		if (this.#bytes > this.mostBytes)
			throw new StoreTrouble(
				'too large',
				`This backup would be larger than ${MOST_BYTES / 1e9} GB. Save the desks one by one, or delete those that you no longer need.`
			);
		this.#parts.push(part);
		this.#open = [];
		this.#length = 0;
	}
}
