// Lets the command line (tsx) understand `import validate from './x.json?validator'` and
// `import text from './x.yaml?raw'` as Vite does:
// tsx --import ./src/build/node-validators.mjs some-command.ts
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { compileValidator, QUERY } from './compile-validator.mjs';

const RAW = '.yaml?raw';

// Node runs the two hooks below in a thread of their own, in which this file is loaded once more.
if (isMainThread) register(import.meta.url);

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
	if (specifier.endsWith(RAW)) {
		const { href } = new URL(specifier, context.parentURL);
		return { url: href, format: 'module', importAttributes: {}, shortCircuit: true };
	}
	if (!specifier.endsWith(QUERY)) return next(specifier, context);
	const { url } = await next(specifier.slice(0, -QUERY.length), {
		...context,
		importAttributes: { type: 'json' }
	});
	return { url: url + QUERY, format: 'module', importAttributes: {}, shortCircuit: true };
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
	if (url.endsWith(RAW)) {
		const text = readFileSync(fileURLToPath(url.slice(0, -'?raw'.length)), 'utf8');
		const source = `export default ${JSON.stringify(text)};`;
		return { format: 'module', source, shortCircuit: true };
	}
	if (!url.endsWith(QUERY)) return next(url, context);
	const source = compileValidator(fileURLToPath(url.slice(0, -QUERY.length)));
	return { format: 'module', source, shortCircuit: true };
}
