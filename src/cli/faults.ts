// npm run faults [-- words]: opens the built app from a host that returns faulty responses for every kind of file. With words, only
// matching cases, as 'first load' or icon. Failures are printed at once; Ctrl+C ends it with a report.
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import playwright, { type Browser } from 'playwright';
import { faultNames, faultyHost, type Fault } from '../../tests/hosts/faulty-host.ts';
import { placesOf, type Place } from '../../tests/hosts/places.ts';
import { rounds, type Round, type RoundResult } from '../../tests/hosts/rounds.ts';
import { findBrowser } from './find-browser.mjs';
import { root } from './install.mjs';

/** Most of the time they wait for the page's own patience. */
const AT_ONCE = 6;
const TELL_EVERY = 25;
/** Milliseconds: longer than all that a fault makes the page wait for. */
const LONGEST = 240_000;
const build = join(root, 'build');
const options = findBrowser()?.launchOptions;
if (!options) throw new Error('There is no browser: npm run browser.');

const places = Object.entries(placesOf(build)) as [Place, string][];
const words = process.argv.slice(2);
const todo = (Object.keys(rounds) as Round[])
	.flatMap((round) =>
		places.flatMap((place) => faultNames.map((fault) => ({ round, place, fault })))
	)
	.filter(({ round, place, fault }) => {
		const name = `${round}: ${place[0]}: ${fault}`;
		return words.every((word) => name.includes(word));
	});
const counts = new Map<string, number>();
const wrong: string[] = [];
const browser = await playwright.chromium.launch(options);
const total = todo.length;
const begin = performance.now();
let tried = 0;
process.once('SIGINT', () => {
	console.log('Stopped before its end.');
	process.exit(summary(1));
});
await Promise.all(Array.from({ length: AT_ONCE }, work));
await browser.close();
process.exitCode = summary(wrong.length > 0 || total === 0 ? 1 : 0);

function summary(status: number): number {
	for (const [what, count] of [...counts].sort())
		console.log(`${String(count).padStart(5)}  ${what}`);
	const seconds = ((performance.now() - begin) / 1000).toFixed(0);
	console.log(`${tried} of ${total} faults tried in ${seconds} s, ${wrong.length} wrong`);
	return status;
}

async function work() {
	for (let next = todo.shift(); next; next = todo.shift()) {
		const { round, place, fault } = next;
		const told = await Promise.race([attempt(browser, round, place[1], fault), tooLong()]);
		const key = `${round}: ${told.outcome}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
		tried += 1;
		if (!told.right) {
			wrong.push(`${round}: ${place[0]}: ${fault}: ${told.outcome}`);
			console.log(`WRONG ${wrong.at(-1)}`);
		}
		if (tried % TELL_EVERY === 0) console.log(`${tried} of ${total} tried`);
	}
}

/** A case that never ends is a failure, and does not block others. */
function tooLong(): Promise<RoundResult> {
	return wait(LONGEST, { right: false, outcome: 'did not end' }, { ref: false });
}

async function attempt(from: Browser, round: Round, path: string, fault: Fault) {
	const host = await faultyHost(build);
	const context = await from.newContext({
		serviceWorkers: round === 'first load' ? 'block' : 'allow'
	});
	try {
		return await rounds[round]({ page: await context.newPage(), host, path, fault });
	} catch (error) {
		return { right: false, outcome: error instanceof Error ? error.message : String(error) };
	} finally {
		await context.close();
		await host.stop();
	}
}
