import { Checksum, PIECE } from './lines.ts';

/**
 * Format of a line in version 2: `#`, eight digits of a checksum, a mark, JSON. The mark says whether the line is the whole record (`=`),
 * or its first (`<`), a middle (`-`) or its last piece (`>`).
 */
type Mark = '=' | '<' | '-' | '>';

/** The lines of a record. */
export function* linesOfRecord(record: object): Generator<string> {
	const json = JSON.stringify(record);
	for (let from = 0; from < json.length;) {
		const to = endOfPiece(json, from);
		const mark: Mark =
			from === 0 ? (to === json.length ? '=' : '<') : to === json.length ? '>' : '-';
		yield lineOf(mark, json.slice(from, to));
		from = to;
	}
}

/** Surrogate pairs stay together: a lone half cannot be written. */
function endOfPiece(json: string, from: number): number {
	const to = Math.min(from + PIECE, json.length);
	const last = json.charCodeAt(to - 1);
	return to < json.length && last >= 0xd800 && last < 0xdc00 ? to - 1 : to;
}

function lineOf(mark: Mark, text: string): string {
	return `#${String(new Checksum().add(mark + text))}${mark}${text}`;
}

const form = /^#([0-9a-f]{8})([=<>-])/;

/** An intact line, or null. */
function read(line: string): { mark: Mark; text: string; sum: string } | null {
	const [, sum = '', mark] = form.exec(line) ?? [];
	if (!mark || String(new Checksum().add(line.slice(9))) !== sum) return null;
	return { mark: mark as Mark, text: line.slice(10), sum };
}

/** Result of a line. */
export type Found =
	| { readonly kind: 'record'; readonly json: string; readonly sum: string }
	| { readonly kind: 'open'; readonly sum: string }
	| { readonly kind: 'damaged'; readonly begins: string }
	/** Two lines were joined by a damaged separator; nothing is lost. */
	| { readonly kind: 'joined' };

/** Joins the pieces of records. A damaged line loses only its own record. */
export class Assembler {
	#open: string[] | null = null;

	/** Two lines with a damaged separator are read as one, and then split. */
	*take(line: string): Generator<Found> {
		if (read(line)) return yield this.#take(line);
		const parts = apart(line);
		if (parts.length > 1) yield { kind: 'joined' };
		for (const part of parts) yield this.#take(part);
	}

	#take(line: string): Found {
		const found = read(line);
		const open = this.#open;
		if (!found) {
			// The rest of a long record is of no use without this piece.
			this.#open = null;
			return { kind: 'damaged', begins: line.slice(0, 200) };
		}
		const { mark, text, sum } = found;
		if (mark === '=') {
			this.#open = null;
			return { kind: 'record', json: text, sum };
		}
		if (mark === '<') this.#open = [text];
		else open?.push(text);
		if (mark !== '>' || !open) return { kind: 'open', sum };
		this.#open = null;
		return { kind: 'record', json: open.join(''), sum };
	}
}

function apart(line: string): string[] {
	for (const at of beginningsIn(line)) {
		const [one, other] = [line.slice(0, at - 1), line.slice(at)];
		if (read(one) && read(other)) return [one, other];
	}
	return [line];
}

/** The last whole line in a text that begins with something else. */
export function wholeLineIn(text: string): string | undefined {
	return beginningsIn(text)
		.map((at) => text.slice(at))
		.find(read);
}

/** Where within a text a line may begin. */
function beginningsIn(text: string): number[] {
	return [...text.matchAll(/#[0-9a-f]{8}[=<>-]/g)].map(({ index }) => index).filter((at) => at > 1);
}
