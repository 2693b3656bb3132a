/** Milliseconds that all flushes took together; null where the browser has no such files. */
export type FlushTimes = number | null;

/** Of the types for workers, which do not go together with those for pages. */
interface SyncFile {
	write(bytes: Uint8Array, options: { at: number }): number;
	flush(): void;
	close(): void;
}
type WorkerFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> };

const FLUSHES = 10;
/** Written between two flushes, so that each has something to do. */
const block = new Uint8Array(4096).fill(1);

void measure().then(
	(took) => postMessage(took satisfies FlushTimes),
	() => postMessage(null satisfies FlushTimes)
);

/** Writes a file of its own, so that two tabs are not in each other's way, and takes it away again. */
async function measure(): Promise<FlushTimes> {
	const folder = await navigator.storage.getDirectory();
	const name = `deskdrill probe ${Math.random()}`;
	const file = (await folder.getFileHandle(name, { create: true })) as WorkerFile;
	try {
		const open = await file.createSyncAccessHandle();
		let took = 0;
		for (let at = 0; at < FLUSHES; at++) {
			open.write(block, { at: at * block.length });
			const began = performance.now();
			open.flush();
			took += performance.now() - began;
		}
		open.close();
		return took;
	} finally {
		await folder.removeEntry(name);
	}
}
