/** Bytes that are turned into text at a time: more would not fit into one call. */
const CHUNK = 0x8000;

export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (let from = 0; from < bytes.length; from += CHUNK)
		binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
	return btoa(binary);
}

/** Throws when the text is not base 64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	const binary = atob(text);
	const bytes = new Uint8Array(binary.length);
	for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
	return bytes;
}
