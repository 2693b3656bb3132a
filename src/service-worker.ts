/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
// Caches belong to the origin, and two copies of the app may live in two folders of one host.
const FAMILY = `deskdrill ${base}/ `;
const CACHE = FAMILY + version;
// With the hash router the page itself is not among the prerendered ones.
const SHELL = `${base}/`;
const ASSETS = [...new Set([SHELL, ...build, ...files, ...prerendered])];
const known = new Set(ASSETS);

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('message', (event) => {
	if (event.data?.type === 'SKIP_WAITING') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (request.mode === 'navigate' && !known.has(url.pathname)) {
		event.respondWith(answer(SHELL, request));
	} else if (known.has(url.pathname)) {
		event.respondWith(answer(url.pathname, request));
	}
});

/** Everything is kept before the version counts as installed; a file whose name is its hash is not fetched twice. */
async function fill() {
	const cache = await caches.open(CACHE);
	await Promise.all(
		ASSETS.map(async (path) => {
			const old = path.includes('/immutable/') ? await caches.match(path) : undefined;
			if (old) await cache.put(path, old);
			else await cache.add(new Request(path, { cache: 'reload' }));
		})
	);
}

async function takeOver() {
	for (const key of await caches.keys())
		if (key.startsWith(FAMILY) && key !== CACHE) await caches.delete(key);
	await worker.clients.claim();
}

async function answer(path: string, request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	return (await cache.match(path)) ?? fetch(request);
}
