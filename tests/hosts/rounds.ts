import type { Page } from 'playwright';
import type { Fault, FaultyHost } from './faulty-host.ts';
import { open, recovers, see } from './first-load.ts';

interface Given {
	page: Page;
	host: FaultyHost;
	/** The file that fails, by its path on the host. */
	path: string;
	fault: Fault;
}

export interface RoundResult {
	readonly right: boolean;
	readonly outcome: string;
}

/** Cases for every fault of every file. */
export const rounds = {
	'first load': firstLoad,
	'kept for offline use': keeping,
	'opened from the kept copy': fromTheCopy
} satisfies Record<string, (given: Given) => Promise<RoundResult>>;
export type Round = keyof typeof rounds;

/** Without a service worker: never a blank page, and correct again when the host is. */
async function firstLoad({ page, host, path, fault }: Given): Promise<RoundResult> {
	host.fail((asked) => asked === path, fault);
	await open(page, host.url);
	const seen = await see(page);
	const well = await recovers(page, host, seen);
	// Without a whole page there is nothing of ours that could speak; and a style sheet on demand that was cut off is taken as it is.
	const excused = path === '/' || (seen === 'unstyled' && path.endsWith('.css'));
	const right = well && (seen === 'complete' || seen === 'told' || excused);
	return { right, outcome: `${seen}, ${well ? 'well again' : 'NOT well again'}` };
}

/** The page loads, and the file fails when the service worker fetches it: nothing wrong is kept, and a whole copy later. */
async function keeping({ page, host, path, fault }: Given): Promise<RoundResult> {
	const asked = new Set<string>();
	// The first request for a file is the page's own; icon, manifest and schema are asked for by the worker alone.
	const own = (file: string) => file === '/' || file.startsWith('/_app/');
	host.fail((file) => {
		if (file !== path) return false;
		const again = asked.has(file) || !own(file);
		asked.add(file);
		return again;
	}, fault);
	await open(page, host.url);
	await see(page);
	const refused = await settled(page);
	const kept = await keptFiles(page);
	host.heal();
	await page.reload({ waitUntil: 'commit' });
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
		timeout: 120_000
	});
	await host.stop();
	await page.reload({ waitUntil: 'commit' });
	const seen = await see(page);
	const outcome = `${refused ? 'refused' : `kept ${kept} files`}, then offline: ${seen}`;
	return { right: seen === 'complete', outcome };
}

/** A later visit while the host fails: the cached copy is used. Then the cached file itself is damaged, and fetched again. */
async function fromTheCopy({ page, host, path, fault }: Given): Promise<RoundResult> {
	await open(page, host.url);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
		timeout: 120_000
	});
	host.fail((asked) => asked === path, fault);
	await page.reload({ waitUntil: 'commit' });
	const first = await see(page);
	await page.evaluate(async (file) => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			await cache.put(file, new Response('<h1>Please log in</h1>'));
		}
	}, path);
	host.heal();
	await page.reload({ waitUntil: 'commit' });
	const healed = await see(page);
	await page.evaluate((file) => fetch(file), path);
	await host.stop();
	await page.reload({ waitUntil: 'commit' });
	const offline = await see(page);
	const right = [first, healed, offline].every((seen) => seen === 'complete');
	return { right, outcome: `faulty ${first}, spoilt ${healed}, then offline ${offline}` };
}

/** Waits until the installation of the worker is over. @returns whether it was refused */
async function settled(page: Page): Promise<boolean> {
	const refused = page.getByText('Not stored for offline use:');
	const ready = page.getByText('Ready for offline use');
	await refused.or(ready).first().waitFor({ timeout: 120_000 });
	return refused.isVisible();
}

const keptFiles = (page: Page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const counts = await Promise.all(
			names.map(async (name) => (await (await caches.open(name)).keys()).length)
		);
		return counts.reduce((sum, count) => sum + count, 0);
	});
