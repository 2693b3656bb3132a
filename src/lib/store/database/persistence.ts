/** What the browser reports about persistence and storage. Null where it reports nothing. */
export interface Persistence {
	readonly persistent: boolean | null;
	/** Bytes, roughly. */
	readonly used: number | null;
	readonly room: number | null;
}

const UNKNOWN: Persistence = { persistent: null, used: null, room: null };

/** What holds now. */
export async function readPersistence(): Promise<Persistence> {
	// Over plain http there is none.
	const storage = globalThis.navigator?.storage as StorageManager | undefined;
	if (!storage?.persisted) return UNKNOWN;
	const persistent = await storage.persisted();
	const { usage, quota } = await storage.estimate();
	return { persistent, used: usage ?? null, room: quota ?? null };
}

/** Asks the browser to keep the desks even when space runs short. It may decline; nothing is lost by that. */
export async function askToPersist(): Promise<Persistence> {
	const before = await readPersistence();
	if (before.persistent !== false || !navigator.storage.persist) return before;
	return { ...before, persistent: await navigator.storage.persist() };
}
