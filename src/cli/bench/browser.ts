import type { Page } from 'playwright';
import type { World } from '#lib/kernel/world.ts';
import { clickThrough, type Click } from './browser/clicks.ts';
import { open, readWorldFile } from './browser/open.ts';
import type { Figures } from './browser/page.ts';
import { median } from './meter.ts';
import { bundlePage } from '../page-bundle.ts';
import { tableOf } from './table.ts';

interface Bench {
	grow(world: World, tickets: number): Promise<{ desk: number; took: number }>;
	measure(desk: number, rounds: number): Promise<Figures>;
}
type WithBench = typeof globalThis & { bench: Bench };

interface Measured {
	size: number;
	grown: number;
	figures: Figures;
	clicks: Record<string, Click[]>;
}

/** Medians: times the bare work, times the smallest desk's, milliseconds to the next paint. */
const aims = { bare: 2, growth: 1.2, paint: 100 };

/**
 * Speed of desks of these sizes in a real browser. Each figure is compared with the bare work on the same records at the same time: the
 * ratio matters more than the milliseconds, which depend on the machine.
 */
export async function benchBrowser(
	print: (line: string) => void,
	sizes: readonly number[],
	rounds: number
) {
	const script = await bundlePage('src/cli/bench/browser/page.ts');
	const world = readWorldFile();
	const all: Measured[] = [];
	for (const size of sizes) all.push(await measureSize(script, world, size, rounds));
	print(`Aims: within ${aims.bare} times the bare work, ${aims.growth} times the smallest desk's`);
	print(`time, and ${aims.paint} ms from a click to the next paint.`);
	print('A desk in the browser, medians in ms, beside the bare work on the same records:');
	for (const line of tableOf(
		[
			'',
			'tickets',
			'ours',
			'bare',
			'ours / bare',
			`against ${whole(sizes[0] ?? 0)}`,
			'bare against',
			'aim'
		],
		rowsOf(all)
	))
		print(line);
	print('From a click to the next paint, and to what was asked for, medians in ms:');
	for (const line of tableOf(['', 'tickets', 'paint', 'slowest', 'shown', 'aim'], clickRows(all)))
		print(line);
	for (const { size, grown } of all)
		print(`  ${whole(size)} tickets were grown and kept in ${(grown / 1000).toFixed(1)} s`);
}

async function measureSize(
	script: string,
	world: World,
	size: number,
	rounds: number
): Promise<Measured> {
	const { page, url, close } = await open(script);
	try {
		await page.goto(`${url}bench/`);
		await page.waitForFunction(() => 'bench' in globalThis);
		const { desk, took } = await page.evaluate(
			([w, n]) => (globalThis as WithBench).bench.grow(w, n),
			[world, size] as const
		);
		const figures = await page.evaluate(([d, n]) => (globalThis as WithBench).bench.measure(d, n), [
			desk,
			rounds
		] as const);
		const clicks = await clicksOf(page, url, desk, Math.min(rounds, 10));
		return { size, grown: took, figures, clicks };
	} finally {
		await close();
	}
}

async function clicksOf(page: Page, url: string, desk: number, rounds: number) {
	page.setDefaultTimeout(30_000);
	return clickThrough(page, url, desk, rounds);
}

function rowsOf(all: readonly Measured[]): string[][] {
	const [smallest] = all;
	return Object.keys(smallest?.figures ?? {}).flatMap((name) =>
		all.map(({ size, figures }) => {
			const [ours, bare] = [median(figures[name]?.ours ?? []), median(figures[name]?.bare ?? [])];
			const first = smallest?.figures[name];
			return [
				name,
				whole(size),
				ours.toFixed(1),
				bare.toFixed(1),
				(ours / bare).toFixed(2),
				(ours / median(first?.ours ?? [])).toFixed(2),
				(bare / median(first?.bare ?? [])).toFixed(2),
				verdict({
					'the bare work': ours <= aims.bare * bare,
					growth: ours <= aims.growth * median(first?.ours ?? [])
				})
			];
		})
	);
}

function clickRows(all: readonly Measured[]): string[][] {
	return Object.keys(all[0]?.clicks ?? {}).flatMap((name) =>
		all.map(({ size, clicks }) => {
			const taken = clicks[name] ?? [];
			const paint = median(taken.map((click) => click.paint));
			return [
				name,
				whole(size),
				paint.toFixed(0),
				Math.max(...taken.map(({ paint }) => paint)).toFixed(0),
				median(taken.map(({ shown }) => shown)).toFixed(0),
				verdict({ paint: paint <= aims.paint })
			];
		})
	);
}

/** "met", or what was missed. */
function verdict(held: Readonly<Record<string, boolean>>): string {
	const missed = Object.keys(held).filter((aim) => !held[aim]);
	return missed.length === 0 ? 'met' : `missed: ${missed.join(', ')}`;
}

function whole(value: number): string {
	return Math.round(value).toLocaleString('en-US');
}
