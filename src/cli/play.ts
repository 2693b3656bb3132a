// npm run play [-- --width 390] [LAB...]: plays labs of the built app by “Show me”, their first story, each step with a screenshot in
// .cache/play. Prints what could not be played. Exits with status 1 if anything could not.
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import playwright, { type Browser } from 'playwright';
import { findBrowser } from './find-browser.mjs';
import { root } from './install.mjs';
import { openInDebrief, watchLab, type PlayedStep } from './play/watch-lab.ts';
import { serve } from './serve.mjs';

const { values, positionals } = parseArgs({
	options: { width: { type: 'string', default: '1280' }, url: { type: 'string' } },
	allowPositionals: true
});
const width = Number(values.width);
const options = findBrowser()?.launchOptions;
if (!options) throw new Error('There is no browser: npm run browser.');

const all = readdirSync(join(root, 'scenarios'))
	.filter((file) => /^[^.]+\.yaml$/.test(file))
	.map((file) => basename(file, '.yaml'));
const labs = positionals.length > 0 ? positionals : all;

const server = values.url ? null : await serve(join(root, 'build'), 0);
const browser = await playwright.chromium.launch(options);
const troubles: string[] = [];
try {
	for (const lab of labs) {
		const wrong = await play(browser, lab).catch((error: unknown) => [String(error)]);
		troubles.push(...wrong.map((words) => `${lab}: ${words}`));
	}
} finally {
	await browser.close();
	await server?.close();
}
console.log(`\n${labs.length} labs at ${width} pixels, ${troubles.length} troubles`);
for (const words of troubles) console.log(`  ${words}`);
const noPlay = new Set(
	troubles.flatMap((words) => /on the screens: “([^”]+)”/.exec(words)?.[1] ?? [])
);
if (noPlay.size > 0) console.log(`No play is written for: ${[...noPlay].sort().join(', ')}`);
process.exitCode = troubles.length > 0 ? 1 : 0;

/** Plays one lab; answers with what could not be played, or is not met in the end. */
async function play(on: Browser, lab: string): Promise<string[]> {
	const folder = join(root, '.cache/play', lab);
	mkdirSync(folder, { recursive: true });
	const context = await on.newContext({
		viewport: { width, height: width < 700 ? 844 : 720 },
		reducedMotion: 'reduce',
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	const picture = (name: string) => page.screenshot({ path: join(folder, `${width}-${name}.png`) });
	const wrong: string[] = [];
	page.on('pageerror', (error) => wrong.push(`the page threw ${error.message}`));
	const steps: PlayedStep[] = [];
	try {
		for await (const step of watchLab(page, server?.url ?? values.url ?? '', lab)) {
			await picture(String(step.number).padStart(2, '0'));
			steps.push(step);
			if (!step.isDone) wrong.push(`step ${step.number}, “${step.title}”: ${step.said}`);
		}
		if (wrong.length === 0)
			wrong.push(...(await openInDebrief(page)).map((words) => `not met: ${words}`));
		await picture('debrief');
	} catch (error) {
		await picture('broken');
		wrong.push(String(error).split('\n')[0] ?? '');
	}
	const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
	console.log(
		`${wrong.length === 0 ? 'played ' : 'STOPPED'} ${lab}: ${steps.length} steps, ${seconds.toFixed(1)} s`
	);
	for (const words of wrong) console.log(`    ${words}`);
	await context.close();
	return wrong;
}
