import { base } from '$app/paths';
import { dev, version } from '$app/environment';
import { trustedScript } from '#lib/ui/base/trusted.ts';
import { unsaved } from '#lib/ui/form/unsaved.ts';
import { cacheName, type Refused, type ToWorker } from './messages.ts';
import { attempt } from '#lib/ui/base/trouble/action.svelte.ts';

/** Whether this page would also open without a network, or why not. */
export type Offline =
	| { readonly kind: 'ready' | 'pending' }
	/** Browsers allow it only for https and localhost. */
	| { readonly kind: 'insecure' }
	/** The browser, its private window, or its settings do not allow it. */
	| { readonly kind: 'unsupported' }
	/** The server does not deliver the built files. For a sentence: "index.html was redirected". */
	| { readonly kind: 'refused'; readonly why: string };

/** A worker that does not say its version in this time is taken for another version. Milliseconds. */
const PATIENCE = 3000;
/** Maximum wait until typed text is saved. */
const SAVING_MS = 3000;

/** Offline support, and detection of newer versions. */
class Pwa {
	/** The installed newer version, until the learner lets it take over. */
	waiting = $state.raw<ServiceWorker | null>(null);
	/** There is unsaved input in some tab: the newer version has to wait. */
	held = $state(false);
	offline = $state.raw<Offline>({ kind: 'pending' });

	/** Registers the worker, and holds this version's files for as long as the page is open. */
	async start() {
		if (dev) return;
		if (!isSecureContext) this.offline = { kind: 'insecure' };
		else if (!('serviceWorker' in navigator)) this.offline = { kind: 'unsupported' };
		else await this.#register(navigator.serviceWorker);
	}

	/** Activates the waiting version once nothing is unsaved in any tab; every tab then reloads. */
	async update() {
		const done = await unsaved.whenNone(SAVING_MS, async () => {
			tell(this.waiting, { type: 'SKIP_WAITING' });
		});
		this.held = !done;
	}

	async #register(container: ServiceWorkerContainer) {
		const { controller } = container;
		if (controller) this.offline = { kind: 'ready' };
		// The files that this page needs are those of the worker that served it.
		const mine = controller ? versionOf(controller) : Promise.resolve(version);
		container.addEventListener('controllerchange', () => attempt(this.#follow(container, mine)));
		attempt(mine.then((name) => hold(cacheName(base, name ?? version))));
		container.addEventListener('message', ({ data }: MessageEvent<Refused>) => {
			if (data.type === 'REFUSED' && !container.controller)
				this.offline = { kind: 'refused', why: data.why };
		});
		await this.#ask(container);
		// The browser checks for updates rarely: check whenever the tab becomes visible.
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible' && navigator.onLine) attempt(this.#ask(container));
		});
	}

	/** Every tab comes here when a worker has taken over: the page's and the worker's version must be the same. */
	async #follow(container: ServiceWorkerContainer, mine: Promise<string | undefined>) {
		if ((await versionOf(container.controller)) !== (await mine)) {
			location.reload();
		}
		this.offline = { kind: 'ready' };
	}

	/** Registers again if the first attempt was refused, otherwise checks for a newer version. */
	async #ask(container: ServiceWorkerContainer) {
		try {
			const registration = await container.register(trustedScript(`${base}/service-worker.js`), {
				updateViaCache: 'none'
			});
			this.#watch(registration, container);
			tell(registration.active, { type: 'SWEEP' });
			if (container.controller) await registration.update();
		} catch {
			// The server cannot be reached (silent when offline), or it has no such file.
			if (!container.controller && this.offline.kind === 'pending')
				this.offline = { kind: 'refused', why: 'service-worker.js could not be loaded' };
		}
	}

	#watch(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer) {
		registration.onupdatefound = () => {
			const worker = registration.installing;
			worker?.addEventListener('statechange', look);
		};
		const look = () => {
			if (registration.waiting && container.controller) this.waiting = registration.waiting;
		};
		registration.installing?.addEventListener('statechange', look);
		look();
	}
}
export const pwa = new Pwa();

/** Until the page is left. */
function hold(lock: string) {
	// Refused where the page is closed at this moment; then there is nothing to hold any more.
	void navigator.locks
		?.request(lock, { mode: 'shared' }, () => new Promise(() => undefined))
		.catch(() => undefined);
}

function tell(worker: ServiceWorker | null, message: ToWorker) {
	worker?.postMessage(message);
}

/** Undefined when the worker does not say it. */
function versionOf(worker: ServiceWorker | null): Promise<string | undefined> {
	return new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		setTimeout(() => done(undefined), PATIENCE);
		port1.onmessage = ({ data }: MessageEvent<string>) => done(data);
		const question: ToWorker = { type: 'VERSION' };
		worker?.postMessage(question, [port2]);
	});
}
