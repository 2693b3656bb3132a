import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readBuiltFiles } from './built-files.ts';
import { NotAsBuilt, prove } from './prove.ts';

const content = 'export const a = 1;';
const file = {
	path: '_app/immutable/a.js',
	hash: createHash('sha256').update(content).digest('base64'),
	size: content.length
};

it('accepts a file that equals the build, with its type and without transport headers', async () => {
	const headers = {
		'content-type': 'text/plain',
		'content-encoding': 'br',
		'content-security-policy': "frame-ancestors 'self'"
	};
	const right = await prove(new Response(content, { headers }), file);
	expect(await right.text()).toBe(content);
	expect(Object.fromEntries(right.headers)).toEqual({
		'content-type': 'text/javascript; charset=utf-8',
		'content-security-policy': "frame-ancestors 'self'"
	});
});

const redirected = () =>
	Object.defineProperty(new Response(content), 'redirected', { value: true });
it.each([
	['another length', new Response(`${content} `), 'differs from the file that was built'],
	['the same length', new Response(content.replace('1', '2')), 'differs from the file'],
	['nothing', new Response(''), 'differs from the file'],
	['a redirect', redirected(), 'was redirected to another address'],
	['not found', new Response(content, { status: 404 }), 'came with status 404'],
	['a part', new Response(content, { status: 206 }), 'came with status 206']
])('refuses %s', async (_what, answer, why) => {
	const refused = prove(answer, file);
	await expect(refused).rejects.toThrow(NotAsBuilt);
	await expect(refused).rejects.toThrow(`_app/immutable/a.js ${why}`);
});

it('calls the page by its name', async () => {
	const page = { ...file, path: '' };
	await expect(prove(new Response('login'), page)).rejects.toThrow('index.html differs from');
});

it('reads the list of files, where the page has no path', () => {
	expect(readBuiltFiles(' h= 3|a.js i= 12')).toEqual([
		{ path: '', hash: 'h=', size: 3 },
		{ path: 'a.js', hash: 'i=', size: 12 }
	]);
});
