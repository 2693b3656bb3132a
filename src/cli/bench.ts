import { benchBrowser } from './bench/browser.ts';
import { benchEngine } from './bench/engine.ts';
import { benchHostile } from './bench/hostile.ts';

/**
 * Benchmarks. `npm run bench` measures the engine and, with the last build of the app, the browser. `npm run bench -- engine` and `npm run
 * bench -- browser 100 10000` measure one of them, the browser with desks of these sizes; `-- hostile` what it costs to refuse hostile
 * files.
 */
const [what = 'all', ...rest] = process.argv.slice(2);
const sizes = rest.map(Number).filter((size) => size > 0);
const print = (line: string) => console.log(line);
if (what === 'hostile') benchHostile(print);
if (what === 'all' || what === 'engine') benchEngine(print);
if (what === 'all' || what === 'browser')
	await benchBrowser(print, sizes.length > 0 ? sizes : [100, 10_000, 100_000], 20);
