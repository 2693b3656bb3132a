import { benchBrowser } from './bench/browser.ts';
import { benchEngine } from './bench/engine.ts';

/**
 * Benchmarks. `npm run bench` measures the engine and, with the last build of the app, the browser. `npm run bench -- engine` and `npm run
 * bench -- browser 100 10000` measure one of them, the browser with desks of these sizes.
 */
const [what = 'all', ...rest] = process.argv.slice(2);
const sizes = rest.map(Number).filter((size) => size > 0);
const print = (line: string) => console.log(line);
if (what !== 'browser') benchEngine(print);
if (what !== 'engine')
	await benchBrowser(print, sizes.length > 0 ? sizes : [100, 10_000, 100_000], 20);
