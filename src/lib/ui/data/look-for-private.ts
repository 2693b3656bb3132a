import { trustedScript } from '#lib/ui/base/trusted.ts';
import type { FlushTimes } from './flush-times.worker.ts';
import workerAddress from './flush-times.worker.ts?worker&url';
import { privateSigns } from './private-signs.ts';

let looked: Promise<string[]> | undefined;

/** The signs of a private window, looked for once for each time that the app is loaded: it takes a file and some milliseconds. */
export function lookForPrivate(): Promise<string[]> {
	return (looked ??= look());
}

async function look(): Promise<string[]> {
	const storage = globalThis.navigator?.storage as StorageManager | undefined;
	const folder = await folderOf(storage);
	const room = (await storage?.estimate?.().catch(() => null))?.quota ?? null;
	const flushes = folder === 'given' ? await flushTimes() : null;
	return privateSigns({ folder, room, flushes });
}

async function folderOf(storage: StorageManager | undefined) {
	if (!storage?.getDirectory) return null;
	try {
		await storage.getDirectory();
		return 'given';
	} catch {
		return 'refused';
	}
}

/** Files that can be flushed are there for workers only. */
function flushTimes(): Promise<number | null> {
	const worker = new Worker(trustedScript(workerAddress), { type: 'module' });
	return new Promise<FlushTimes>((resolve) => {
		worker.onmessage = ({ data }: MessageEvent<FlushTimes>) => resolve(data);
		worker.onerror = () => resolve(null);
	}).finally(() => worker.terminate());
}
