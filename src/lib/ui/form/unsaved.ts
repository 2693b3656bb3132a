const LOCK = 'deskdrill unsaved';

/**
 * Whether this page has unsaved input. As long as it does, the browser asks before closing the page, and no tab activates a new version of
 * the app.
 */
class Unsaved {
	#count = 0;
	#letGo: (() => void) | null = null;

	get any(): boolean {
		return this.#count > 0;
	}

	/** Something is not saved until the answer is called. */
	hold(): () => void {
		if (this.#count++ === 0) this.#begin();
		let held = true;
		return () => {
			if (held && --this.#count === 0) this.#end();
			held = false;
		};
	}

	/**
	 * Does the work when nothing is unsaved in any tab. Returns false if something still was after `ms`. Without locks (plain http) only
	 * this page is checked; no newer version can wait there.
	 */
	async whenNone(ms: number, work: () => Promise<void>): Promise<boolean> {
		const { locks } = navigator as Partial<Navigator>;
		if (!locks) return !this.any && work().then(() => true);
		const signal = AbortSignal.timeout(ms);
		try {
			await locks.request(LOCK, { signal }, work);
			return true;
		} catch (error) {
			if (error === signal.reason) return false;
			throw error;
		}
	}

	#begin() {
		addEventListener('beforeunload', askBeforeLeaving);
		const gone = new Promise<void>((resolve) => (this.#letGo = resolve));
		const { locks } = navigator as Partial<Navigator>;
		// Refused where the page is closed at this moment; then there is nothing to hold any more.
		locks?.request(LOCK, { mode: 'shared' }, () => gone).catch(() => undefined);
	}

	#end() {
		removeEventListener('beforeunload', askBeforeLeaving);
		this.#letGo?.();
		this.#letGo = null;
	}
}

function askBeforeLeaving(event: BeforeUnloadEvent) {
	event.preventDefault();
}

export const unsaved = new Unsaved();
