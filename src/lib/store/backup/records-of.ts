import { Checksum, linesOf, type Header } from './lines.ts';
import { Assembler, wholeLineIn } from './pieces.ts';
import { record } from '#lib/kernel/shapes/shape.ts';

type Value = Record<string, unknown>;

/** The records of a backup. `line` is its (last) line, from 1; `bytes` the approximate position. */
export type Read = { readonly line: number; readonly bytes: number } & (
	| {
			readonly kind: 'header';
			readonly header: (Partial<Header> & Value) | undefined;
			readonly damaged: boolean;
	  }
	| { readonly kind: 'record'; readonly value: Value }
	/** Damaged. `begins` is the part that shows its kind. */
	| { readonly kind: 'damaged'; readonly begins: string }
	/** A damaged separator between two records. */
	| { readonly kind: 'joined' }
	| { readonly kind: 'end'; readonly fits: boolean }
);

/** Reads either version. */
export async function* recordsOf(file: Blob): AsyncGenerator<Read> {
	const lines = linesOf(file)[Symbol.asyncIterator]();
	const first = await next(lines);
	if (first === undefined) return;
	// The break after the first line may be what was damaged.
	const joined = parsed(first) ? undefined : wholeLineIn(first);
	const second = joined ?? (await next(lines));
	const bytes = first.length;
	const copy = second ? headerIn(second) : undefined;
	const header = parsed(first);
	const agree = !copy || JSON.stringify(header) === JSON.stringify(copy);
	yield { kind: 'header', line: 1, bytes, header: copy ?? header, damaged: !agree };
	const one = copy?.version ?? header?.version;
	if (one === 1) yield* readFirst(first, second, lines);
	else yield* readSecond(second, lines, { line: joined ? 1 : 2, bytes });
}

/** The second line of version 2 repeats the first one, with a checksum. */
function headerIn(line: string): Value | undefined {
	const [found] = new Assembler().take(line);
	if (found?.kind !== 'record') return undefined;
	const value = parsed(found.json);
	return value?.deskdrill === 'backup' ? value : undefined;
}

/** Version 1: a line is a record, and only the last one has a checksum, of all of them. */
async function* readFirst(
	first: string,
	second: string | undefined,
	lines: AsyncIterator<string | null>
): AsyncGenerator<Read> {
	const sum = new Checksum().add(first);
	let bytes = first.length;
	let content = second;
	for (let line = 2; content !== undefined; line++) {
		bytes += content.length;
		const value = parsed(content);
		if (!value) yield { kind: 'damaged', line, bytes, begins: content.slice(0, 200) };
		else if (value.end === true) {
			const fits = value.lines === line - 1 && value.sum === String(sum);
			yield { kind: 'end', line, bytes, fits };
		} else yield { kind: 'record', line, bytes, value };
		sum.add(content);
		content = await next(lines);
	}
}

async function* readSecond(
	second: string | undefined,
	lines: AsyncIterator<string | null>,
	from: { line: number; bytes: number }
): AsyncGenerator<Read> {
	const sum = new Checksum();
	const assembler = new Assembler();
	let count = 0;
	let { bytes } = from;
	let content = second;
	for (let { line } = from; content !== undefined; line++) {
		bytes += content.length;
		for (const found of assembler.take(content)) {
			if (found.kind === 'damaged' || found.kind === 'joined') {
				yield { ...found, line, bytes };
				continue;
			}
			count++;
			const value = found.kind === 'record' ? parsed(found.json) : undefined;
			if (found.kind === 'record' && !value)
				yield { kind: 'damaged', line, bytes, begins: found.json.slice(0, 200) };
			else if (value?.end === true) {
				const fits = value.lines === count - 1 && value.sum === String(sum);
				yield { kind: 'end', line, bytes, fits };
			} else if (value && value.deskdrill === undefined)
				yield { kind: 'record', line, bytes, value };
			sum.add(found.sum);
		}
		content = await next(lines);
	}
}

/** '' represents a line over the limit. Some programs end lines with CR and LF. */
async function next(lines: AsyncIterator<string | null>): Promise<string | undefined> {
	const { done, value } = await lines.next();
	if (done) return undefined;
	return (value ?? '').replace(/\r$/, '');
}

function parsed(content: string): Value | undefined {
	try {
		return record(JSON.parse(content), 'line');
	} catch {
		return undefined;
	}
}
