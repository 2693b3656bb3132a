import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Keeper } from './keep.ts';

/** What the caches of a browser do, as far as the keeper needs it. */
function fakeCaches() {
	const all = new Map<string, Map<string, Response>>();
	const open = (name: string) => {
		const kept = all.get(name) ?? new Map<string, Response>();
		all.set(name, kept);
		return Promise.resolve({
			match: (url: string | Request) =>
				Promise.resolve(
					kept.get(typeof url === 'string' ? url : new URL(url.url).pathname)?.clone()
				),
			put: (url: string, answer: Response) => Promise.resolve(void kept.set(url, answer))
		});
	};
	return {
		all,
		open,
		keys: () => Promise.resolve([...all.keys()]),
		delete: (name: string) => Promise.resolve(all.delete(name))
	};
}

const built = (path: string, content: string) => ({
	path,
	hash: createHash('sha256').update(content).digest('base64'),
	size: Buffer.byteLength(content)
});
const HASHED = '_app/immutable/a.js';
const files = [built('', '<h1>page</h1>'), built(HASHED, 'a()'), built('icon.svg', '<svg/>')];
const server = new Map<string, () => Response>();
const well: [string, string][] = [
	['/x/', '<h1>page</h1>'],
	[`/x/${HASHED}`, 'a()'],
	['/x/icon.svg', '<svg/>']
];
const asked: string[] = [];
let storage = fakeCaches();
const keeper = (version = '2') => new Keeper({ base: '/x', version, files });
const textOf = async (path: string) => (await keeper().answer(path)).text();

beforeEach(() => {
	storage = fakeCaches();
	vi.stubGlobal('caches', storage);
	vi.stubGlobal('navigator', {});
	vi.stubGlobal('fetch', (target: string | Request) => {
		const path = typeof target === 'string' ? target : new URL(target.url).pathname;
		asked.push(path);
		const answer = server.get(path);
		return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
	});
	for (const [path, content] of well) server.set(path, () => new Response(content));
	asked.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

it('caches every file that equals the build, and answers without asking again', async () => {
	await keeper().fill();
	expect(asked.toSorted()).toEqual(well.map(([path]) => path).toSorted());
	asked.length = 0;
	expect(await textOf(`/x/${HASHED}`)).toBe('a()');
	expect(await (await keeper().answerPage(new Request('http://h/x/'))).text()).toBe(
		'<h1>page</h1>'
	);
	expect(asked).toEqual([]);
});

it.each(well.map(([path]) => path))('refuses the whole version when %s is wrong', async (path) => {
	server.set(path, () => new Response('<h1>Please log in</h1>'));
	await expect(keeper().fill()).rejects.toThrow('differs from the file that was built');
});

it('asks twice for a file that does not arrive, and names it', async () => {
	server.delete('/x/icon.svg');
	await expect(keeper().fill()).rejects.toThrow('icon.svg could not be loaded');
	expect(asked.filter((path) => path === '/x/icon.svg')).toHaveLength(2);
});

it('goes on where an earlier attempt was refused', async () => {
	server.delete('/x/icon.svg');
	await expect(keeper().fill()).rejects.toThrow();
	server.set('/x/icon.svg', () => new Response('<svg/>'));
	asked.length = 0;
	await keeper().fill();
	expect(asked).not.toContain(`/x/${HASHED}`);
});

it('takes hashed files from an earlier version, but only when they are right', async () => {
	await keeper('1').fill();
	asked.length = 0;
	await keeper('2').fill();
	expect(asked.toSorted()).toEqual(['/x/', '/x/icon.svg']);
	storage.all.delete('deskdrill /x/ 2');
	storage.all.get('deskdrill /x/ 1')?.set(`/x/${HASHED}`, new Response('spoilt'));
	asked.length = 0;
	await keeper('2').fill();
	expect(asked).toContain(`/x/${HASHED}`);
	expect(await textOf(`/x/${HASHED}`)).toBe('a()');
});

it.each(['spoilt', null])('fetches a kept file again that is %s', async (content) => {
	await keeper().fill();
	const kept = storage.all.get('deskdrill /x/ 2');
	if (content === null) kept?.delete(`/x/${HASHED}`);
	else kept?.set(`/x/${HASHED}`, new Response(content));
	expect(await textOf(`/x/${HASHED}`)).toBe('a()');
	asked.length = 0;
	expect(await textOf(`/x/${HASHED}`)).toBe('a()');
	expect(asked).toEqual([]);
});

it('answers with a network error rather than with a file of another version', async () => {
	server.set(`/x/${HASHED}`, () => new Response('b()'));
	expect((await keeper().answer(`/x/${HASHED}`)).type).toBe('error');
});

it('falls back to the network when the cached page is wrong, and caches it again from there', async () => {
	await keeper().fill();
	const kept = storage.all.get('deskdrill /x/ 2');
	const page = async () => (await keeper().answerPage(new Request('http://h/x/'))).text();
	kept?.set('/x/', new Response('spoilt'));
	server.set('/x/', () => new Response('<h1>newer page</h1>'));
	expect(await page()).toBe('<h1>newer page</h1>');
	expect(await kept?.get('/x/')?.clone().text()).toBe('spoilt');
	server.set('/x/', () => new Response('<h1>page</h1>'));
	expect(await page()).toBe('<h1>page</h1>');
	expect(await kept?.get('/x/')?.clone().text()).toBe('<h1>page</h1>');
});

it('shows an error page when the cached page is wrong and the server does not answer', async () => {
	server.clear();
	const answer = await keeper().answerPage(new Request('http://h/x/'));
	expect(answer.status).toBe(503);
	expect(await answer.text()).toContain('Your desks are kept in this browser.');
});

it('gives pages of an earlier version their own files, and fetches what no version has', async () => {
	await keeper('1').fill();
	storage.all.get('deskdrill /x/ 1')?.set('/x/_app/immutable/old.js', new Response('old()'));
	const ask = async (path: string) => keeper().answerOlder(new Request(`http://h${path}`));
	expect(await (await ask('/x/_app/immutable/old.js')).text()).toBe('old()');
	server.set('/x/_app/immutable/new.js', () => new Response('new()'));
	expect(await (await ask('/x/_app/immutable/new.js')).text()).toBe('new()');
});

it('deletes copies of other versions that no page uses, and no copy of another folder', async () => {
	for (const name of ['deskdrill /x/ 1', 'deskdrill /x/ 0', 'deskdrill / 1', 'other'])
		await storage.open(name);
	await keeper().fill();
	vi.stubGlobal('navigator', {
		locks: {
			request: (name: string, _options: unknown, work: (lock: object | null) => unknown) =>
				Promise.resolve(work(name === 'deskdrill /x/ 1' ? null : {}))
		}
	});
	await keeper().sweep(() => true);
	expect(storage.all.size).toBe(5);
	await keeper().sweep(() => false);
	expect([...storage.all.keys()].toSorted()).toEqual(
		['deskdrill / 1', 'deskdrill /x/ 1', 'deskdrill /x/ 2', 'other'].toSorted()
	);
});
