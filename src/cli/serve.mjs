// A small static server for the built app: npm start, the end-to-end tests, or by hand
// node src/cli/serve.mjs [folder] [port] [host]
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';
import process from 'node:process';

const LOOPBACK = '127.0.0.1';

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	// Another site could frame the app and hijack clicks. A learning platform serves the files of a package from its own address, and may
	// frame them.
	'content-security-policy': "frame-ancestors 'self'"
};

/**
 * Serves a folder, to this machine only unless another host is named. Port 0 takes any free one; a port in use is an error (EADDRINUSE).
 * @param {string} folder @param {number} port
 * @param {string} [host] the address to listen on: '0.0.0.0' is every network of this machine
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve(folder, port, host = LOOPBACK) {
	// A fresh clone starts before its packages are installed.
	const { default: send } = await import('send');
	const root = await realpath(folder);
	const server = createServer((request, response) => {
		answer(send, root, request, response).catch((error) => {
			response.writeHead(500, HEADERS).end(String(error));
		});
	});
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(port, host, () => {
			const address = server.address();
			const taken = address && typeof address === 'object' ? address.port : port;
			done({
				url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
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
 * Types, ranges, HEAD and conditional requests are send's work.
 * @param {typeof import('send')} send
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(send, root, request, response) {
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		refuse(response, 405, 'only GET and HEAD', { allow: 'GET, HEAD' });
		return;
	}
	const path = pathOf(request.url ?? '/');
	if (path === undefined || !(await isInside(root, path))) {
		refuse(response, 404, 'not found');
		return;
	}
	send(request, path, { root, cacheControl: false, dotfiles: 'ignore' })
		.on('headers', (_response, file) => {
			// A file whose name is its hash never changes; all others are asked for again.
			const immutable = file.includes(`${sep}immutable${sep}`);
			response.setHeader(
				'cache-control',
				immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
			);
		})
		.on('error', ({ status }) => refuse(response, status, 'not found'))
		.pipe(response);
}

/**
 * @param {import('node:http').ServerResponse} response @param {number} status @param {string} words
 * @param {Record<string, string>} [headers]
 */
function refuse(response, status, words, headers = {}) {
	response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(words);
}

/** Undefined for what is not an address. @param {string} url */
function pathOf(url) {
	try {
		return new URL(url, 'http://localhost').pathname;
	} catch {
		return undefined;
	}
}

/**
 * Whether a path names something whose real place is in the folder: a symbolic link may lead out of it.
 * @param {string} root its real place @param {string} path
 */
async function isInside(root, path) {
	try {
		const real = await realpath(join(root, decodeURIComponent(path)));
		return real === root || real.startsWith(root + sep);
	} catch {
		return false; // there is no such file, or the escapes are malformed
	}
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
	const [, , folder = 'build', port = '4173', host] = process.argv;
	const { url } = await serve(folder, Number(port), host);
	console.log(url);
}
