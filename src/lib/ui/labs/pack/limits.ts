/** Limits for packs: far above any real one, far below what fills a browser's memory. */
export const packLimits = {
	/** Bytes of a pack as it is on the disk. */
	packed: 4_000_000,
	/** Bytes of all of its files together. */
	unpacked: 8_000_000,
	files: 100,
	/** Characters of a file's name, with its folders. */
	name: 200
} as const;

/** Bytes of a single file. */
export const MOST_BYTES = 2_000_000;
