import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withGuard } from '../../src/build/guard.mjs';
import { relativeAddresses, withHashes, withStyleIntegrity } from '../../src/build/portable.mjs';

const hashOf = (text: string | Buffer) =>
	`sha256-${createHash('sha256').update(text).digest('base64')}`;
const page = `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<link href="/_app/early.js" rel="modulepreload">
		<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-old='; style-src 'self'; style-src-attr 'sha256-attribute='">
		<link href="/_app/a.css" rel="stylesheet">
	</head>
	<body><a href="//elsewhere.example/">x</a><script>import("/_app/start.js")</script></body>
</html>`;
const built = withHashes(withGuard(relativeAddresses(page)));
const policy = /content="([^"]*)"/.exec(built)?.[1] ?? '';

it('makes addresses relative, but for those of other hosts', () => {
	const relative = relativeAddresses(page);
	expect(relative).toContain('href="./_app/a.css"');
	expect(relative).toContain('import("./_app/start.js")');
	expect(relative).toContain('href="//elsewhere.example/"');
});

it('lets the policy name every inline script and style as it is now', () => {
	const inline = (tag: string) =>
		[...built.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((m) => m[1] ?? '');
	const [scripts, styles] = [inline('script'), inline('style')];
	expect([scripts.length, styles.length]).toEqual([2, 1]);
	const named = (texts: string[]) => texts.map((text) => ` '${hashOf(text)}'`).join('');
	expect(policy).toBe(
		`script-src 'self'${named(scripts)}; style-src 'self'${named(styles)}; style-src-attr 'sha256-attribute='`
	);
});

it('sets the policy and the guard before everything that loads', () => {
	const places = [
		'<meta charset',
		'<meta http-equiv',
		'<style>',
		'<script>',
		'rel="modulepreload"'
	];
	const found = places.map((place) => built.indexOf(place));
	expect(found).not.toContain(-1);
	expect(found).toEqual(found.toSorted((a, b) => a - b));
});

it('lets browsers refuse a style sheet that is not as it was built', () => {
	const css = Buffer.from('a{}');
	const asked: string[] = [];
	const html = withStyleIntegrity(relativeAddresses(page), (path) => {
		asked.push(path);
		return css;
	});
	expect(asked).toEqual(['_app/a.css']);
	expect(html).toContain(`<link href="./_app/a.css" rel="stylesheet" integrity="${hashOf(css)}">`);
});

it('refuses a page that has no policy or no script to name', () => {
	expect(() => withGuard('<meta charset="utf-8" />\n<body>')).toThrow('no content security policy');
	expect(() => withHashes('<p>no script</p>')).toThrow('no start script');
	expect(() => withHashes(page.replace('script-src ', 'other-src '))).toThrow('has no script-src');
});
