import { base } from '$app/paths';
import { dev } from '$app/environment';
import { unsaved } from './drafts/unsaved.ts';

/** So long it may take until what is being typed is saved. */
const SAVING_MS = 3000;

/** Keeps the app usable offline, and knows when a newer version waits for the learner's consent. */
class Pwa {
	/** The installed newer version, until the learner lets it take over. */
	waiting = $state.raw<ServiceWorker | null>(null);
	/** Something is not saved, here or in another tab: the newer version does not take over yet. */
	held = $state(false);
	/** True once this page would also open without a network. */
	offlineReady = $state(false);
	#reload = false;

	/** Registers the worker. Not called inside an LMS, which serves the page itself. */
	async start() {
		if (dev || !('serviceWorker' in navigator)) return;
		const container = navigator.serviceWorker;
		this.offlineReady = container.controller !== null;
		container.addEventListener('controllerchange', () => {
			this.offlineReady = true;
			if (this.#reload) location.reload();
		});
		const file = `${base}/service-worker.js`;
		// Where the browser or the host refuses, the app works as long as it is reached.
		const registration = await container
			.register(file, { updateViaCache: 'none' })
			.catch(() => null);
		if (registration) this.#watch(registration);
	}

	/** Lets the waiting version take over once nothing is unsaved in any tab; the page then loads again, in every tab that asked. */
	async update() {
		const done = await unsaved.whenNone(SAVING_MS, async () => {
			this.#reload = true;
			this.waiting?.postMessage({ type: 'SKIP_WAITING' });
		});
		this.held = !done;
	}

	#watch(registration: ServiceWorkerRegistration) {
		const look = () => {
			if (registration.waiting && navigator.serviceWorker.controller)
				this.waiting = registration.waiting;
		};
		const follow = () => registration.installing?.addEventListener('statechange', look);
		look();
		follow();
		registration.addEventListener('updatefound', follow);
		// The browser's own look for updates comes late: ask at once, and on every return to the tab.
		const ask = () => {
			if (document.visibilityState !== 'visible' || !navigator.onLine) return;
			// Failing means that the server is out of reach, which is when offline use is meant to be quiet.
			registration.update().catch(() => undefined);
		};
		if (navigator.serviceWorker.controller) ask();
		document.addEventListener('visibilitychange', ask);
	}
}
export const pwa = new Pwa();
