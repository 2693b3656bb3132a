// A small static server for the built app: npm start, the end-to-end tests, or by hand
// node src/cli/serve.mjs [folder] [port]
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.yaml': 'application/yaml; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.txt': 'text/plain; charset=utf-8'
};

/**
 * Serves a folder on this machine only. Port 0 takes any free one; a port in use is an error (EADDRINUSE).
 * @param {string} folder @param {number} port
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export function serve(folder, port) {
	const root = resolve(folder);
	const server = createServer((request, response) => {
		answer(root, request, response).catch((error) => {
			response.writeHead(500).end(String(error));
		});
	});
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const taken = address && typeof address === 'object' ? address.port : port;
			done({
				url: `http://127.0.0.1:${taken}/`,
				port: taken,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					})
			});
		});
	});
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, request, response) {
	const path = pathOf(request.url ?? '/');
	const file = path === undefined ? undefined : await fileAt(root, path);
	if (!file) {
		response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
		return;
	}
	/** @type {Record<string, string>} */
	const headers = {
		'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
		'x-content-type-options': 'nosniff',
		// A file whose name is its hash never changes; all others are asked for again.
		'cache-control': file.includes(`${sep}immutable${sep}`)
			? 'public, max-age=31536000, immutable'
			: 'no-cache'
	};
	let body = await readFile(file);
	const isText = !/^image\/png|octet-stream/.test(headers['content-type'] ?? '');
	if (isText && /\bbr\b/.test(String(request.headers['accept-encoding']))) {
		body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
		headers['content-encoding'] = 'br';
	}
	response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** @param {string} url */
function pathOf(url) {
	try {
		return normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
	} catch {
		return undefined; // not an address: malformed escapes
	}
}

/** @param {string} root @param {string} path */
async function fileAt(root, path) {
	const wanted = join(root, path);
	if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
	for (const file of [wanted, join(wanted, 'index.html')]) {
		const found = await stat(file).catch(() => undefined);
		if (found?.isFile()) return file;
	}
	return undefined;
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
	const { url } = await serve(process.argv[2] ?? 'build', Number(process.argv[3] ?? 4173));
	console.log(url);
}
