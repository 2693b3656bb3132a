import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { serve } from '../../src/cli/serve.mjs';

interface Host {
	/** Where the app is on this host. */
	url: string;
	/** The folder that the host serves the app from: change it to deploy. */
	folder: string;
	stop(): Promise<void>;
}

interface Options {
	/** Enables offline use: it costs as much as many a test, so only on request. */
	keepsItself: boolean;
}

interface Fixtures {
	/**
	 * Exceptions, violations of the content security policy, and animations despite reduced motion. If not empty at the end, the test
	 * fails.
	 */
	faults: string[];
	/** Serves a copy of the build, below a folder of a host that the test may change and stop. */
	host: (path: string) => Promise<Host>;
}

export const test = base.extend<Fixtures & Options>({
	keepsItself: [false, { option: true }],

	faults: [
		async ({ context, keepsItself }, use) => {
			if (!keepsItself)
				await context.addInitScript(() => {
					Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
				});
			const faults: string[] = [];
			context.on('weberror', (fault) => faults.push(String(fault.error())));
			await context.exposeFunction('reportForbidden', (what: string) => faults.push(what));
			await context.addInitScript(reportMotion);
			await context.addInitScript(() => {
				document.addEventListener('securitypolicyviolation', (event) => {
					const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
					const report = (globalThis as unknown as { reportForbidden(what: string): void })
						.reportForbidden;
					report(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
				});
			});
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true }
	],

	host: async ({}, use) => {
		const started: (() => Promise<void>)[] = [];
		await use(async (path) => {
			const root = mkdtempSync(join(tmpdir(), 'deskdrill-'));
			const folder = join(root, path);
			cpSync('build', folder, { recursive: true });
			const server = await serve(root, 0);
			let stopped: Promise<void> | undefined;
			const stop = () => (stopped ??= server.close());
			started.push(async () => {
				await stop();
				rmSync(root, { recursive: true, force: true });
			});
			return { url: new URL(path, server.url).href, folder, stop };
		});
		for (const stop of started) await stop();
	}
});

/** Runs in the page: reports animations that are too long under reduced motion. */
function reportMotion() {
	const { reportForbidden } = globalThis as unknown as { reportForbidden(what: string): void };
	const still = matchMedia('(prefers-reduced-motion: reduce)');
	const told = new Set<string>();
	const look = ({ target }: Event) => {
		if (!still.matches || !(target instanceof Element)) return;
		for (const { effect } of target.getAnimations()) {
			if (Number(effect?.getComputedTiming().duration) <= 10) continue;
			const what = `moves: ${target.outerHTML.slice(0, 120)}`;
			if (!told.has(what)) reportForbidden(what);
			told.add(what);
		}
	};
	for (const begin of ['transitionrun', 'animationstart']) addEventListener(begin, look, true);
}

export { expect };
