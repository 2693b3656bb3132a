import { base } from '$app/paths';

/** What the app keeps of itself for offline use, in bytes; null where there is none (yet), or no way to look. */
export async function keptCopyBytes(): Promise<number | null> {
	if (!('caches' in globalThis)) return null;
	const names = (await caches.keys()).filter((name) => name.startsWith(`deskdrill ${base}/ `));
	const sizes = await Promise.all(names.map(sizeOfCache));
	return sizes.length > 0 ? sizes.reduce((all, size) => all + size, 0) : null;
}

async function sizeOfCache(name: string): Promise<number> {
	const cache = await caches.open(name);
	let bytes = 0;
	for (const request of await cache.keys()) {
		const blob = await (await cache.match(request))?.blob();
		bytes += blob?.size ?? 0;
	}
	return bytes;
}
