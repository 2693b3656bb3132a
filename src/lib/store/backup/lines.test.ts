import { describe, expect, it, vi } from 'vitest';
import { Checksum, linesOf } from './lines.ts';

/** A file that is read in these parts. */
function fileIn(parts: readonly string[], cancelled: () => void = () => undefined): Blob {
	const bytes = parts.map((part) => new TextEncoder().encode(part));
	const stream = () =>
		new ReadableStream<Uint8Array>({
			pull(controller) {
				const next = bytes.shift();
				if (next) controller.enqueue(next);
				else controller.close();
			},
			cancel: cancelled
		});
	return { stream } as unknown as Blob;
}

async function linesIn(...parts: readonly string[]): Promise<(string | null)[]> {
	const lines: (string | null)[] = [];
	for await (const line of linesOf(fileIn(parts))) lines.push(line);
	return lines;
}

describe('the lines of a file', () => {
	it.each<[parts: string[], lines: string[]]>([
		[[], []],
		[[''], []],
		[['a'], ['a']],
		[['a\n'], ['a']],
		[['a\nb'], ['a', 'b']],
		[['\na\n\n\nb\n'], ['', 'a', '', '', 'b']],
		[
			['a', 'b\nc', 'd', '\n', 'e'],
			['ab', 'cd', 'e']
		],
		[
			['a\n', '\n', 'b'],
			['a', '', 'b']
		],
		[['é\r\nü'], ['é\r', 'ü']]
	])('%j are %j', async (parts, lines) => {
		expect(await linesIn(...parts)).toEqual(lines);
	});

	it('are no longer read when nobody asks for more', async () => {
		const cancelled = vi.fn();
		for await (const line of linesOf(fileIn(['a\nb\n', 'c\n', 'd\n', 'e\n'], cancelled)))
			if (line === 'b') break;
		expect(cancelled).toHaveBeenCalledOnce();
	});
});

describe('the checksum of lines', () => {
	const sumOf = (...lines: string[]) => {
		const sum = new Checksum();
		for (const line of lines) sum.add(line);
		return String(sum);
	};

	it('is FNV-1a of their characters, each line with its break', () => {
		const fnv1a = (text: string) =>
			[...text].reduce(
				(sum, one) => ((sum ^ BigInt(one.charCodeAt(0))) * 16777619n) % 2n ** 32n,
				2166136261n
			);
		for (const text of ['', 'foobar\n', 'a\nbc\n', 'é\n'])
			expect(sumOf(...text.split('\n').slice(0, -1))).toBe(
				fnv1a(text).toString(16).padStart(8, '0')
			);
		expect(sumOf('foobar')).toBe('061c9546');
	});

	it('has eight digits, and differs by the order of lines and where they break', () => {
		const sums = ['', 'a', 'b', 'ab'].map((line) => sumOf(line));
		for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{8}$/);
		sums.push(sumOf('a', 'b'), sumOf('b', 'a'), sumOf('', ''));
		expect(new Set(sums).size).toBe(sums.length);
	});
});
