import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Wraps adapter-static so that the page it writes runs from any folder: with the hash router SvelteKit
 * still names its files from the root (`/_app/...`), which breaks in a sub-folder and inside an LMS.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function portable(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			const file = join('build', 'index.html');
			writeFileSync(file, relativeAddresses(readFileSync(file, 'utf8')));
		}
	};
}

/**
 * Makes root-absolute addresses relative, and mends the hash of the start script in the CSP,
 * because the script names some of those addresses.
 * @param {string} html
 */
export function relativeAddresses(html) {
	const before = startScriptHash(html);
	if (!html.includes(before)) throw new Error('The CSP in index.html does not name its script.');
	const relative = html.replace(/(href=|src=|import\()"\/(?!\/)/g, '$1"./');
	return relative.replace(before, startScriptHash(relative));
}

/** @param {string} html */
function startScriptHash(html) {
	const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
	if (script === undefined) throw new Error('index.html has no start script.');
	return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
