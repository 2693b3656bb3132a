/**
 * Rows as a CSV file (RFC 4180) that spreadsheets open as UTF-8. A text that they would take for a formula is written as text: what
 * stands in a ticket was written by strangers.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${csvLines(rows)}`;
}

/** More rows for the end of such a file. */
export function csvLines(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
	const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
