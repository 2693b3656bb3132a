/** A text on one line, in quotes. */
export function quoted(text: string): string {
	return `“${text.trim().replace(/\s+/g, ' ')}”`;
}
