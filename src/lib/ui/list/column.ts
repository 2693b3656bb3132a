/** A column of a list of the admin panel. */
export interface Column<Row> {
	title: string;
	/** Its text; rows are sorted by it. */
	text: (row: Row) => string;
	/** What it is sorted by, where its words would sort otherwise: an instant. */
	order?: (row: Row) => number;
	/** Where it leads. */
	to?: (row: Row) => string | null;
	number?: boolean;
	/** Said after it, in grey: "(Default)". */
	more?: (row: Row) => string;
	/** How far it is set in, in a tree. */
	depth?: (row: Row) => number;
}

export function sortRows<Row>(
	rows: readonly Row[],
	{ text, order }: Column<Row>,
	reversed: boolean
): Row[] {
	const sorted = [...rows].sort((a, b) =>
		order
			? order(a) - order(b)
			: text(a).localeCompare(text(b), 'en', { numeric: true, sensitivity: 'base' })
	);
	return reversed ? sorted.reverse() : sorted;
}
