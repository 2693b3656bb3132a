import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { relativeAddresses } from '../../src/build/portable.mjs';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const pageWith = (script: string, hash = hashOf(script)) =>
	`<meta content="script-src 'self' '${hash}'"><link href="/_app/a.css"><script src="/_app/a.js"></script>` +
	`<a href="//elsewhere.example/">x</a><script>${script}</script>`;

it('makes addresses relative, but for those of other hosts', () => {
	const page = relativeAddresses(pageWith('import("/_app/start.js")'));
	expect(page).toContain('href="./_app/a.css"');
	expect(page).toContain('src="./_app/a.js"');
	expect(page).toContain('import("./_app/start.js")');
	expect(page).toContain('href="//elsewhere.example/"');
});

it('lets the policy name the script as it is now', () => {
	const page = relativeAddresses(pageWith('import("/_app/start.js")'));
	expect(page).toContain(hashOf('import("./_app/start.js")'));
	expect(page).not.toContain(hashOf('import("/_app/start.js")'));
});

it('refuses a page whose policy does not name its script', () => {
	expect(() => relativeAddresses(pageWith('start()', 'sha256-other'))).toThrow('does not name');
	expect(() => relativeAddresses('<p>no script</p>')).toThrow('no start script');
});
