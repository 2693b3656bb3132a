/** What the browser promises about keeping the desks. `bytes` are estimates; null where the browser tells nothing. */
export interface Persistence {
	readonly persistent: boolean;
	readonly used: number | null;
	readonly room: number | null;
}

/** Asks the browser to keep the desks even when space runs short. It may decline; nothing is lost by that. */
export async function askToPersist(): Promise<Persistence> {
	const storage = globalThis.navigator?.storage;
	if (!storage?.persist) return { persistent: false, used: null, room: null };
	const persistent = (await storage.persisted()) || (await storage.persist());
	const { usage, quota } = await storage.estimate();
	return { persistent, used: usage ?? null, room: quota ?? null };
}
