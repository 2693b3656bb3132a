/** A file as the build wrote it. */
export interface BuiltFile {
	/** Relative to the app's folder; '' is the page itself. */
	readonly path: string;
	/** SHA-256, in base64. */
	readonly hash: string;
	/** In bytes. */
	readonly size: number;
}

/** Reads the list that `src/build/built-files.mjs` writes into the service worker: `path hash size`, separated by `|`. */
export function readBuiltFiles(list: string): BuiltFile[] {
	return list.split('|').map((entry) => {
		const [path = '', hash = '', size = ''] = entry.split(' ');
		return { path, hash, size: Number(size) };
	});
}
