import { describe, expect, it } from 'vitest';
import { textOfBytes } from './text-of-file.ts';

const text = 'title: Müller 😀\r\n';
const utf16 = (bigEndian: boolean, mark: boolean) => {
	const units = [...((mark ? '\ufeff' : '') + text)].join('');
	const bytes = Buffer.from(units, 'utf16le');
	return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const utf8 = (words: string) => new TextEncoder().encode(words);

describe('a text file', () => {
	it.each([
		['UTF-8', utf8(text)],
		['UTF-8 with a mark', utf8(`\ufeff${text}`)],
		['UTF-16 (Notepad’s Unicode)', utf16(false, true)],
		['UTF-16, big end first', utf16(true, true)]
	])('is read in %s', (_, bytes) => {
		expect(textOfBytes('a.yaml', bytes)).toEqual({ ok: true, text });
	});

	it.each([
		['Windows-1252', new Uint8Array(Buffer.from('title: M\xfcller', 'latin1'))],
		['UTF-16 without a mark', utf16(false, false)],
		['half a character of UTF-16', utf16(false, true).slice(0, -1)],
		['a picture', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0])],
		['UTF-8 that is cut off', utf8('ü').slice(0, 1)]
	])('in %s is refused, with what to do', (_, bytes) => {
		const read = textOfBytes('a.yaml', bytes);
		expect(read.ok ? '' : read.why).toMatch(/^a\.yaml is .* UTF-8\. Save it again as UTF-8: /);
	});
});
