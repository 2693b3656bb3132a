import type { BuiltFile } from './built-files.ts';

/** The response, or the cached file, differs from the build. The message is part of a sentence: "index.html was redirected". */
export class NotAsBuilt extends Error {}

// Browsers refuse scripts and styles of a wrong type, and the bytes say what the type is: the host's word is not needed.
const TYPES: Record<string, string> = {
	css: 'text/css; charset=utf-8',
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json',
	png: 'image/png',
	svg: 'image/svg+xml',
	txt: 'text/plain; charset=utf-8',
	webmanifest: 'application/manifest+json'
};

/**
 * Compares a response with the built file: status, no redirect, length and SHA-256.
 * @returns the same content under its right type and the host's other headers (its policies among them)
 * @throws NotAsBuilt
 */
export async function prove(answer: Response, file: BuiltFile): Promise<Response> {
	const name = nameOf(file);
	if (answer.redirected || answer.type === 'opaqueredirect')
		throw new NotAsBuilt(`${name} was redirected to another address`);
	if (answer.status !== 200) throw new NotAsBuilt(`${name} came with status ${answer.status}`);
	const bytes = await answer.arrayBuffer();
	if (bytes.byteLength !== file.size || (await hashOf(bytes)) !== file.hash)
		throw new NotAsBuilt(`${name} differs from the file that was built`);
	return new Response(bytes, { headers: headersFor(answer, name) });
}

export const nameOf = (file: BuiltFile) => file.path || 'index.html';

async function hashOf(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return btoa(String.fromCharCode(...digest));
}

function headersFor(answer: Response, name: string): Headers {
	const headers = new Headers(answer.headers);
	// They describe the transport only.
	for (const gone of ['content-encoding', 'content-length', 'transfer-encoding'])
		headers.delete(gone);
	const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
	if (type) headers.set('content-type', type);
	return headers;
}
