/** Content of a text file, or a sentence why it cannot be read. */
export type FileText = { ok: true; text: string } | { ok: false; why: string };

/**
 * Decodes a text file: UTF-8, or UTF-16 with a byte order mark (Notepad's "Unicode"). Other encodings are refused, not guessed: umlauts
 * would silently become other letters.
 */
export function textOfBytes(name: string, bytes: Uint8Array): FileText {
	const text = decoded(bytes, encodingOf(bytes));
	if (text === null) return { ok: false, why: `${name} is not written in UTF-8. ${HOW_TO_SAVE}` };
	// A text has none; UTF-16 without its mark is full of them.
	if (text.includes('\0')) return { ok: false, why: `${name} is not UTF-8 text. ${HOW_TO_SAVE}` };
	return { ok: true, text };
}

const HOW_TO_SAVE =
	'Save it again as UTF-8: in Notepad choose “Save as” and the encoding “UTF-8”, in Excel the file type “CSV UTF-8”.';

export async function textOfFile(file: File): Promise<FileText> {
	try {
		return textOfBytes(file.name, new Uint8Array(await file.arrayBuffer()));
	} catch {
		return { ok: false, why: `${file.name} can no longer be read. Choose it again.` };
	}
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Without its mark; null when the bytes are none of this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
