/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { readBuiltFiles } from './lib/ui/app/offline/built-files.ts';
import { Keeper } from './lib/ui/app/offline/keep.ts';
import type { Refused, ToWorker } from './lib/ui/app/offline/messages.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
// src/build/built-files.mjs writes both when everything is built. ($service-worker would name the files, but not their hashes.)
const version = '@version@';
const files = readBuiltFiles('@built-files@');
const base = worker.location.pathname.replace(/\/[^/]*$/, '');
const keeper = new Keeper({ base, version, files });

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('message', (event) => {
	const message = event.data as ToWorker;
	if (message.type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
	else if (message.type === 'VERSION') event.ports[0]?.postMessage(version);
	else if (message.type === 'SWEEP') event.waitUntil(sweep());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	// The page requests the server's own version.
	if (request.cache === 'reload' || request.cache === 'no-store') return;
	if (pathname === `${base}/` || pathname === `${base}/index.html`) {
		event.respondWith(keeper.answerPage(request));
	} else if (keeper.knows(pathname)) {
		event.respondWith(keeper.answer(pathname));
	} else if (pathname.startsWith(`${base}/_app/immutable/`)) {
		event.respondWith(keeper.answerOlder(request));
	}
});

/** If one file is wrong the version is not installed: the previous one stays. */
async function install() {
	try {
		await keeper.fill();
	} catch (fault) {
		const why = fault instanceof Error ? fault.message : String(fault);
		const refused: Refused = { type: 'REFUSED', why };
		for (const client of await worker.clients.matchAll({ includeUncontrolled: true }))
			client.postMessage(refused);
		throw fault;
	}
}

async function takeOver() {
	await sweep();
	await worker.clients.claim();
}

async function sweep() {
	const { registration } = worker;
	await keeper.sweep(() => Boolean(registration.installing ?? registration.waiting));
}
