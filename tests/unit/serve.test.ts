import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.mjs';

let root: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	root = mkdtempSync(join(tmpdir(), 'deskdrill-serve-'));
	mkdirSync(join(root, 'build'));
	mkdirSync(join(root, 'build-private'));
	writeFileSync(join(root, 'build', 'index.html'), '<h1>Deskdrill</h1>');
	writeFileSync(join(root, 'build-private', 'secret.txt'), 'secret');
	server = await serve(join(root, 'build'), 0);
});
afterAll(async () => {
	await server.close();
	rmSync(root, { recursive: true });
});

/** Sends the path unchanged: fetch would normalize it. */
const statusOf = (path: string) =>
	new Promise<number | undefined>((done, failed) => {
		request({ port: server.port, host: '127.0.0.1', path }, (response) => {
			response.resume();
			done(response.statusCode);
		})
			.on('error', failed)
			.end();
	});

it('answers a folder with its page', async () => {
	const response = await fetch(server.url);
	expect(response.headers.get('content-type')).toContain('text/html');
	expect(await response.text()).toBe('<h1>Deskdrill</h1>');
});

it.each([
	'/none.js',
	'/../build-private/secret.txt',
	'/..%2fbuild-private/secret.txt',
	'/%2e%2e/build-private/secret.txt',
	'/%',
	'/%00'
])('serves nothing from outside of its folder: %s', async (path) => {
	expect(await statusOf(path)).toBe(404);
});

it('says when the port is taken', async () => {
	await expect(serve(root, server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
