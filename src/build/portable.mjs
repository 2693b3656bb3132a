import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles } from './built-files.mjs';
import { withGuard } from './guard.mjs';

const BUILD = 'build';

/**
 * Wraps adapter-static so that the page it writes runs from any folder: with the hash router SvelteKit
 * still names its files from the root (`/_app/...`), which breaks in a sub-folder and inside an LMS.
 * The page also gets a guard that speaks when it cannot begin, and the service worker the list of all files.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function portable(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			const file = join(BUILD, 'index.html');
			const page = withGuard(relativeAddresses(readFileSync(file, 'utf8')));
			const read = (/** @type {string} */ path) => readFileSync(join(BUILD, path));
			writeFileSync(file, withHashes(withStyleIntegrity(page, read)));
			listBuiltFiles(BUILD, builder.config.kit.version.name);
		}
	};
}

/** Makes root-absolute addresses relative. @param {string} html */
export function relativeAddresses(html) {
	return html.replace(/(href=|src=|import\()"\/(?!\/)/g, '$1"./');
}

/**
 * Lets the browser refuse a style sheet that was cut off, which it otherwise takes as it is.
 * @param {string} html @param {(path: string) => Buffer} read
 */
export function withStyleIntegrity(html, read) {
	return html.replace(
		/<link href="\.\/([^"]+)" rel="stylesheet"/g,
		(link, path) => `${link} integrity="${hashOf(read(path))}"`
	);
}

/**
 * Lets the policy name the inline scripts and styles as they are now: SvelteKit hashed its own script before its addresses
 * became relative.
 * @param {string} html
 */
export function withHashes(html) {
	if (!/<script>/.test(html)) throw new Error('index.html has no start script.');
	return html.replace(
		/(<meta http-equiv="content-security-policy" content=")([^"]*)"/,
		(_all, start, policy) => `${start}${policyWithHashes(policy, html)}"`
	);
}

/** @param {string} policy @param {string} html */
function policyWithHashes(policy, html) {
	const named = { 'script-src': hashesOf(html, 'script'), 'style-src': hashesOf(html, 'style') };
	for (const [directive, hashes] of Object.entries(named)) {
		const sources = new RegExp(`(?<=^|; )${directive} [^;]*`);
		if (!sources.test(policy)) throw new Error(`The policy of index.html has no ${directive}.`);
		policy = policy.replace(sources, (old) =>
			[old.replace(/ 'sha256-[^']*'/g, ''), ...hashes.map((hash) => `'${hash}'`)].join(' ')
		);
	}
	return policy;
}

/** @param {string} html @param {'script' | 'style'} tag */
function hashesOf(html, tag) {
	const inline = html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'));
	return [...inline].map(([, content = '']) => hashOf(content));
}

/** @param {string | Buffer} content */
function hashOf(content) {
	return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
