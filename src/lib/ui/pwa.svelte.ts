import { base } from '$app/paths';
import { dev } from '$app/environment';

/** Keeps the app usable offline, and knows when a newer version waits for the learner's consent. */
class Pwa {
	/** The installed newer version, until the learner lets it take over. */
	waiting = $state.raw<ServiceWorker | null>(null);
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

	/** Lets the waiting version take over; the page then loads again, in every tab that asked. */
	update() {
		this.#reload = true;
		this.waiting?.postMessage({ type: 'SKIP_WAITING' });
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
