import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../src/cli/serve.mjs';

/** Faulty responses of hosts, networks and partial uploads. */
const faults = {
	missing: ({ response }) => response.writeHead(404, html).end('<h1>Not found</h1>'),
	'server error': ({ response }) => response.writeHead(500, html).end('<h1>Error</h1>'),
	'error text with status 200': ({ response }) => response.writeHead(200, html).end('Error 1045'),
	'the page instead of the file': async ({ response, right }) =>
		response.writeHead(200, html).end((await right('/')).bytes),
	'wrong type': async ({ response, path, right }) =>
		response.writeHead(200, { 'content-type': 'text/plain' }).end((await right(path)).bytes),
	'redirect to a login page': ({ response }) =>
		response.writeHead(302, { location: '/login.html' }).end(),
	'login page': ({ response }) => response.writeHead(200, html).end(LOGIN),
	empty: async ({ response, path, right }) =>
		response.writeHead(200, (await right(path)).type).end(),
	'half uploaded': async ({ response, path, right }) => {
		const { bytes, type } = await right(path);
		response.writeHead(200, type).end(half(bytes));
	},
	'one bit flipped': async ({ response, path, right }) => {
		const { bytes, type } = await right(path);
		const middle = bytes.length >> 1;
		bytes[middle] = (bytes[middle] ?? 0) ^ 1;
		response.writeHead(200, type).end(bytes);
	},
	'broken off': async ({ response, path, right }) => {
		const { bytes, type } = await right(path);
		response.writeHead(200, { ...type, 'content-length': bytes.length });
		response.write(half(bytes), () => response.destroy());
	},
	'stalled at once': () => undefined,
	'stalled half way': async ({ response, path, right }) => {
		const { bytes, type } = await right(path);
		response.writeHead(200, { ...type, 'content-length': bytes.length }).write(half(bytes));
	},
	reset: ({ response }) => response.socket?.resetAndDestroy()
} satisfies Record<string, (asked: Asked) => unknown>;
export type Fault = keyof typeof faults;
export const faultNames = Object.keys(faults) as Fault[];

interface Asked {
	response: ServerResponse;
	path: string;
	/** The file as it should be. */
	right(path: string): Promise<{ bytes: Buffer; type: Record<string, string> }>;
}
const html = { 'content-type': 'text/html; charset=utf-8' };
const LOGIN = '<!doctype html><title>Network login</title><h1>Please log in to this network</h1>';
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);

export interface FaultyHost {
	readonly url: string;
	/** From now on, files at the paths that `hits` names (`/_app/...`) are answered with this fault. */
	fail(hits: (path: string) => boolean, fault: Fault): void;
	/** From now on, responses are correct. Stalled ones are aborted. */
	heal(): void;
	/** Closes the host: nobody answers any more. */
	stop(): Promise<void>;
}

/** Serves a folder correctly, until told to fail. */
export async function faultyHost(folder: string): Promise<FaultyHost> {
	const good = await serve(folder, 0);
	const stalled = new Set<ServerResponse>();
	let current: { hits: (path: string) => boolean; fault: Fault } | undefined;

	const right = async (path: string) => {
		const answer = await fetch(new URL(path, good.url));
		const type = { 'content-type': answer.headers.get('content-type') ?? '' };
		return { bytes: Buffer.from(await answer.arrayBuffer()), type };
	};
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const path = new URL(request.url ?? '/', good.url).pathname;
		if (current?.hits(path)) {
			stalled.add(response);
			await faults[current.fault]({ response, path, right });
		} else if (path === '/login.html') {
			response.writeHead(200, html).end(LOGIN);
		} else {
			const { bytes, type } = await right(path);
			const immutable = path.includes('/immutable/') ? 'max-age=31536000, immutable' : 'no-cache';
			response.writeHead(200, { ...type, 'cache-control': immutable }).end(bytes);
		}
	};
	const server = createServer((request, response) => {
		// It was stopped while it answered.
		answer(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const heal = () => {
		current = undefined;
		for (const response of stalled) if (!response.writableEnded) response.destroy();
		stalled.clear();
	};
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		fail: (hits, fault) => (current = { hits, fault }),
		heal,
		async stop() {
			heal();
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			await good.close();
		}
	};
}
