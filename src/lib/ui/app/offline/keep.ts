import type { BuiltFile } from './built-files.ts';
import { cacheFamily, cacheName } from './messages.ts';
import { NotAsBuilt, nameOf, prove } from './prove.ts';

/** Fetches at the same time. */
const AT_ONCE = 8;
/** A file that takes longer is requested again, and then given up. */
const PATIENCE = 45_000;

interface About {
	/** Where the app is, without the closing slash: '' or '/courses/17'. */
	readonly base: string;
	readonly version: string;
	readonly files: readonly BuiltFile[];
}

/** The copy of the app that this version keeps: only files that are exactly as built get in, and only such get out. */
export class Keeper {
	readonly #base: string;
	readonly #name: string;
	readonly #files: ReadonlyMap<string, BuiltFile>;

	constructor({ base, version, files }: About) {
		this.#base = base;
		this.#name = cacheName(base, version);
		this.#files = new Map(files.map((file) => [`${base}/${file.path}`, file]));
		const page = this.#files.get(`${base}/`);
		if (page) this.#files = new Map([...this.#files, [`${base}/index.html`, page]]);
	}

	/** Whether a path (`/courses/17/icon.svg`) is a file of this version. */
	knows(pathname: string): boolean {
		return this.#files.has(pathname);
	}

	/**
	 * Caches every file. Valid files of an earlier attempt or version are not fetched again.
	 * @throws NotAsBuilt, or what the network threw, at the first file that cannot be had as it was built
	 */
	async fill(): Promise<void> {
		await locked(this.#name, { mode: 'shared' }, () => this.#fill());
	}

	async #fill(): Promise<void> {
		const cache = await caches.open(this.#name);
		const todo = [...new Set(this.#files.values())];
		const work = async () => {
			for (let file = todo.pop(); file; file = todo.pop()) {
				try {
					await this.#keep(cache, file);
				} catch (fault) {
					todo.length = 0;
					throw fault;
				}
			}
		};
		// Running downloads are stored even if another file is refused: the next attempt continues from there.
		const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
		const refused = ended.find((one) => one.status === 'rejected');
		if (refused) throw refused.reason;
	}

	/**
	 * The file at a path of this version: from the cache if valid, otherwise fetched and cached. Anything else is a network error, so that
	 * a page never mixes versions.
	 */
	async answer(pathname: string): Promise<Response> {
		const file = this.#file(pathname);
		const cache = await caches.open(this.#name);
		try {
			const kept = await this.#kept(cache, file).catch(() => undefined);
			return kept ?? (await this.#fetchAndKeep(cache, file));
		} catch {
			return Response.error();
		}
	}

	/**
	 * The page itself, for a navigation: from the cache if valid; otherwise the response of the network, which may be a newer version's
	 * page or a login page.
	 */
	async answerPage(request: Request): Promise<Response> {
		const file = this.#file(`${this.#base}/`);
		const cache = await caches.open(this.#name);
		const kept = await this.#kept(cache, file).catch(() => undefined);
		if (kept) return kept;
		const answer = await fetch(request).catch(() => undefined);
		if (!answer) return unreachable();
		const right = await prove(answer.clone(), file).catch(() => undefined);
		if (right) await this.#put(cache, file, right);
		return answer;
	}

	/** A file of an earlier version, for a page of that version which is still open. */
	async answerOlder(request: Request): Promise<Response> {
		for (const name of await this.#others()) {
			const kept = await (await caches.open(name)).match(request);
			if (kept) return kept;
		}
		return fetch(request);
	}

	/**
	 * Deletes the copies of other versions, except those that open pages or an installation hold by their lock.
	 * @param isBetween whether another version is being installed or waits: its copy is not in use yet, and needed all the same
	 */
	async sweep(isBetween: () => boolean): Promise<void> {
		for (const name of await this.#others())
			await locked(name, { mode: 'exclusive', ifAvailable: true }, async (lock) => {
				if (lock && !isBetween()) await caches.delete(name);
			});
	}

	async #others(): Promise<string[]> {
		const family = cacheFamily(this.#base);
		return (await caches.keys()).filter((name) => name.startsWith(family) && name !== this.#name);
	}

	#file(pathname: string): BuiltFile {
		const file = this.#files.get(pathname);
		if (!file) throw new Error(`${pathname} is not a file of this version.`);
		return file;
	}

	#url = (file: BuiltFile) => `${this.#base}/${file.path}`;

	async #keep(cache: Cache, file: BuiltFile): Promise<void> {
		if (await this.#kept(cache, file).catch(() => undefined)) return;
		const older = await this.#fromOlder(file);
		if (older) await cache.put(this.#url(file), older);
		else await cache.put(this.#url(file), await fetchTwice(this.#url(file), file));
	}

	/** Undefined when nothing is kept. @throws NotAsBuilt */
	async #kept(cache: Cache, file: BuiltFile): Promise<Response | undefined> {
		const kept = await cache.match(this.#url(file));
		return kept && prove(kept, file);
	}

	/** A file whose name is its hash is the same in every version. */
	async #fromOlder(file: BuiltFile): Promise<Response | undefined> {
		if (!file.path.includes('/immutable/')) return undefined;
		for (const name of await this.#others()) {
			const kept = await this.#kept(await caches.open(name), file).catch(() => undefined);
			if (kept) return kept;
		}
		return undefined;
	}

	async #fetchAndKeep(cache: Cache, file: BuiltFile): Promise<Response> {
		const answer = await fetchTwice(this.#url(file), file);
		await this.#put(cache, file, answer);
		return answer;
	}

	/** Storage may be full: the page gets its file all the same. */
	async #put(cache: Cache, file: BuiltFile, answer: Response): Promise<void> {
		await cache.put(this.#url(file), answer.clone()).catch(() => undefined);
	}
}

/** Browsers without Web Locks do without: they may delete what an old page still needs, which it then fetches. */
async function locked(
	name: string,
	options: LockOptions,
	work: (lock: unknown) => Promise<void>
): Promise<void> {
	if (navigator.locks) await navigator.locks.request(name, options, work);
	else await work(true);
}

/** Bypasses the HTTP cache, which may hold a wrong response. */
async function fetchTwice(url: string, file: BuiltFile): Promise<Response> {
	const ask = async () => {
		const answer = await fetch(url, { cache: 'reload', signal: AbortSignal.timeout(PATIENCE) });
		return prove(answer, file);
	};
	try {
		return await ask();
	} catch (fault) {
		if (fault instanceof NotAsBuilt) throw fault;
	}
	return ask().catch((fault: unknown) => {
		throw fault instanceof NotAsBuilt
			? fault
			: new NotAsBuilt(`${nameOf(file)} could not be loaded`);
	});
}

function unreachable(): Response {
	const page =
		'<!doctype html><html lang="en"><meta charset="utf-8"><title>Deskdrill cannot be loaded</title>' +
		'<h1>Deskdrill cannot be loaded</h1><p>The copy of the app in this browser is damaged, and the server ' +
		'does not respond. Your desks are kept in this browser. Connect to the network, then <a href="">try again</a>.</p>';
	return new Response(page, {
		status: 503,
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
}
