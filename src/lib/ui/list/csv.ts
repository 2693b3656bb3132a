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

/** Nothing that anybody sees. Spreadsheets drop some of it before they look for a formula, and so does who cleans a file for them. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]+/u;

/** Does it begin a formula, in whichever width the sign is written (`＝` is `=`, `－` is `-`)? A tab or a line break alone may do, too. */
function isFormula(text: string): boolean {
	if (/^[\t\r\n]/.test(text)) return true;
	const seen = text.replace(UNSEEN, '').slice(0, 2).normalize('NFKC');
	return /^[=+\-@\u2212]/.test(seen);
}

function cell(text: string): string {
	const harmless = isFormula(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
