const encoder = new TextEncoder();

/**
 * Size of a record in a backup (JSON in UTF-8). The browser's disk use is similar, but not available to pages. A missing record
 * (`undefined`) has size 0.
 */
export function bytesOf(record: unknown): number {
	return encoder.encode(JSON.stringify(record)).length;
}

/** What a number of records takes. `exact`: all of them were looked at. */
export interface Size {
	readonly bytes: number;
	readonly exact: boolean;
}

export function sum(sizes: readonly Size[]): Size {
	return {
		bytes: sizes.reduce((all, { bytes }) => all + bytes, 0),
		exact: sizes.every(({ exact }) => exact)
	};
}

/** Up to this many records are all measured; of more only `SAMPLES`, so that the cost is bounded. */
export const ALL_OF = 400;
const SAMPLES = 100;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Estimates what records take that are numbered from 1 to `last`, some of which may be gone. `read` answers with those of the wanted
 * numbers that are there, with or without `undefined` for the others. The sample is spread evenly over the numbers, so that gaps count as often as they are met.
 */
export async function sizeOfNumbered(
	last: number,
	read: (numbers: readonly number[]) => Promise<readonly unknown[]>
): Promise<Size> {
	const numbers = spread(last);
	const records = await read(numbers);
	const bytes = records.reduce<number>((all, record) => all + bytesOf(record), 0);
	if (numbers.length === last) return { bytes, exact: true };
	return { bytes: Math.round((bytes * last) / numbers.length), exact: false };
}

/** Steps by the golden ratio: spread evenly, and never in step with rows that come in turns. */
function spread(last: number): number[] {
	if (last <= ALL_OF) return Array.from({ length: last }, (_, at) => at + 1);
	return Array.from({ length: SAMPLES }, (_, at) => 1 + Math.floor(((at * GOLDEN) % 1) * last));
}
