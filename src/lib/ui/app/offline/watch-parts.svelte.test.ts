import { afterEach, expect, it, vi } from 'vitest';
import { watchParts } from './watch-parts.ts';

const told = { missing: vi.fn(), slow: vi.fn(), arrived: vi.fn() };
const links: Element[] = [];
let end = () => {};

function begin(rel: string) {
	const link = document.createElement('link');
	link.rel = rel;
	document.head.append(link);
	links.push(link);
	return link;
}

afterEach(() => {
	end();
	for (const link of links.splice(0)) link.remove();
	vi.clearAllMocks();
});

it.each(['modulepreload', 'stylesheet'])(
	'reports a slow %s, and when it has arrived',
	async (rel) => {
		end = watchParts(told, 20);
		const first = begin(rel);
		const second = begin(rel);
		await expect.poll(() => told.slow.mock.calls.length).toBe(2);
		first.dispatchEvent(new Event('load'));
		expect(told.arrived).not.toHaveBeenCalled();
		second.dispatchEvent(new Event('error'));
		expect(told.arrived).toHaveBeenCalledOnce();
	}
);

it('reports a part that was already loading, and none that had arrived', async () => {
	begin('modulepreload').setAttribute('href', '/never-asked-for.js');
	const arrived = begin('modulepreload');
	arrived.setAttribute('href', performance.getEntriesByType('resource')[0]?.name ?? '');
	end = watchParts(told, 20);
	await expect.poll(() => told.slow.mock.calls.length).toBe(1);
	await new Promise((done) => setTimeout(done, 60));
	expect(told.slow).toHaveBeenCalledOnce();
});

it('says nothing of parts that arrive in time, nor of other links', async () => {
	end = watchParts(told, 40);
	const quick = begin('modulepreload');
	begin('icon');
	await Promise.resolve();
	quick.dispatchEvent(new Event('load'));
	await new Promise((done) => setTimeout(done, 80));
	expect(told.slow).not.toHaveBeenCalled();
});

it('reports a failed part, until the watch ends', () => {
	end = watchParts(told);
	dispatchEvent(new Event('vite:preloadError'));
	end();
	dispatchEvent(new Event('vite:preloadError'));
	expect(told.missing).toHaveBeenCalledOnce();
});
