/** Formats rows as aligned columns; all but the first are right-aligned. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const widths = heads.map((head, column) =>
		Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0))
	);
	return [heads, ...rows].map((row) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
			)
			.join('  ')
			.replace(/^/, '  ')
	);
}
