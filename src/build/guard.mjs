import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';

/** @param {'guard.js' | 'guard.css'} name */
const part = (name) => readFileSync(join(import.meta.dirname, 'guard', name), 'utf8');

/** As short as possible, so that even a truncated page contains all of it. */
function shortScript() {
	const { code, errors } = minifySync('guard.js', part('guard.js'));
	if (errors[0]) throw errors[0];
	return code.trim();
}

/**
 * Writes the guard into the page, which shows a message when the app cannot start: inline, since any other file may be missing. The policy
 * comes first, then the script, so that it notices all later failures.
 * @param {string} html
 */
export function withGuard(html) {
	const policy = /[ \t]*<meta http-equiv="content-security-policy"[^>]*>\n?/.exec(html)?.[0];
	if (!policy) throw new Error('index.html has no content security policy.');
	const charset = '<meta charset="utf-8" />\n';
	if (!html.includes(charset)) throw new Error('index.html has no character set.');
	const head = `${charset}${policy}<style>${part('guard.css').replace(/\s+/g, ' ')}</style>\n<script>${shortScript()}</script>\n`;
	return html.replace(policy, '').replace(charset, () => head);
}
