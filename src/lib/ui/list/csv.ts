/**
 * Rows as a CSV file (RFC 4180) that spreadsheets open as UTF-8. Texts that look like formulas are neutralized, since ticket content is
 * untrusted.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${csvLines(rows)}`;
}

/** More rows for the end of such a file. */
export function csvLines(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Invisible characters: spreadsheets drop some of them before they detect formulas. */
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
