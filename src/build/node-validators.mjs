// Lets the command line (tsx) understand `import validate from './x.json?validator'` as Vite does:
// tsx --import ./src/build/node-validators.mjs some-command.ts
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { compileValidator, QUERY } from './compile-validator.mjs';

// Node runs the two hooks below in a thread of their own, in which this file is loaded once more.
if (isMainThread) register(import.meta.url);

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
	if (!specifier.endsWith(QUERY)) return next(specifier, context);
	const { url } = await next(specifier.slice(0, -QUERY.length), {
		...context,
		importAttributes: { type: 'json' }
	});
	return { url: url + QUERY, format: 'module', importAttributes: {}, shortCircuit: true };
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
	if (!url.endsWith(QUERY)) return next(url, context);
	const source = compileValidator(fileURLToPath(url.slice(0, -QUERY.length)));
	return { format: 'module', source, shortCircuit: true };
}
