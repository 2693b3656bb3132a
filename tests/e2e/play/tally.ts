import type { Page } from '@playwright/test';

export interface Count {
	clicks: number;
	/** Changes of the simulated browser's address. */
	pages: number;
}

type Place = 'desk' | 'coach' | 'app';

/**
 * Counts the learner's actions, as the recorder of the real product did: a pointer press is a click, a choice from a list is two, typing is
 * none.
 */
export class Tally {
	/** In the simulated desk, doing what was recorded of the real product. */
	readonly desk: Count = { clicks: 0, pages: 0 };
	/** In the simulated desk, where a lab goes further than the recording. */
	readonly beyond: Count = { clicks: 0, pages: 0 };
	/** On the coach: answers, and Continue. */
	coach = 0;
	#within: Count = this.desk;
	#address: string | null = null;

	static async of(page: Page): Promise<Tally> {
		const tally = new Tally();
		await page.exposeFunction('tellClicks', (place: Place, clicks: number) => {
			if (place === 'desk') tally.#within.clicks += clicks;
			if (place === 'coach') tally.coach += clicks;
		});
		await page.addInitScript(listen);
		page.on('framenavigated', (frame) => {
			if (frame === page.mainFrame()) tally.#reached(new URL(frame.url()).hash);
		});
		return tally;
	}

	/** Actions meanwhile are not part of the recording. */
	async further(work: () => Promise<void>): Promise<void> {
		this.#within = this.beyond;
		await work();
		this.#within = this.desk;
	}

	#reached(hash: string) {
		const [, address] = /^#\/desk\/\d+(\/(?!debrief).+)$/.exec(hash) ?? [];
		if (address && address !== this.#address) this.#within.pages += 1;
		this.#address = address ?? null;
	}
}

/** Runs in the page. */
function listen() {
	const { tellClicks } = globalThis as unknown as {
		tellClicks: (place: Place, clicks: number) => void;
	};
	let last: Place = 'app';
	const placeOf = (target: Element): Place => {
		// A menu belongs to the button that opened it.
		if (target.closest('[role="menu"]')) return last;
		if (target.closest('[role="complementary"], aside')) return 'coach';
		const apart = target.closest('nav[aria-label="Deskdrill"]');
		return /^#\/desk\/\d+\/(?!debrief)/.test(location.hash) && !apart ? 'desk' : 'app';
	};
	addEventListener(
		'pointerdown',
		({ target }) => {
			if (!(target instanceof Element)) return;
			last = placeOf(target);
			tellClicks(last, 1);
		},
		true
	);
	addEventListener(
		'change',
		({ target }) => {
			if (target instanceof HTMLSelectElement) tellClicks(placeOf(target), 2);
		},
		true
	);
}
