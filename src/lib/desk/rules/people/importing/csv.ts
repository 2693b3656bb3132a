/** Rows of comma-separated values; a row of no cells is a blank line. */
export type CsvRow = readonly string[];

/**
 * Reads comma-separated values: cells in quotes may hold commas, line breaks and doubled quotes; a byte order mark and Windows
 * line ends do not matter. Blanks around cells are dropped.
 */
export function readCsv(text: string): CsvRow[] {
	const rows: string[][] = [];
	let row: string[] | null = null;
	for (const { cell, end } of cellsOf(text.replace(/^\ufeff/, ''))) {
		row = [...(row ?? []), cell];
		if (end === ',') continue;
		rows.push(row.length === 1 && row[0] === '' ? [] : row);
		row = null;
	}
	if (row) rows.push(row);
	return rows;
}

/** Every cell with what follows it: a comma, the end of its line, or of the text. */
function* cellsOf(text: string): Generator<{ cell: string; end: ',' | 'line' | 'text' }> {
	const pattern = /[^\S\r\n]*(?:"((?:[^"]|"")*)"([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy;
	for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
		const [, quoted, behind = '', plain = '', end = ''] = found;
		const cell = quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"') + behind.trim();
		const atEnd = pattern.lastIndex >= text.length;
		if (end === ',') yield { cell, end: ',' };
		else if (end !== '') yield { cell, end: 'line' };
		else {
			// Nothing after the last line end is not a line.
			if (found[0] !== '' || endsOpen(text)) yield { cell, end: 'text' };
			return;
		}
		if (atEnd && end !== ',') return;
	}
}

/** Does the text end with a comma? Then an empty cell follows. */
function endsOpen(text: string): boolean {
	return text.endsWith(',');
}
