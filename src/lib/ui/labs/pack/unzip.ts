import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { packLimits as limits } from './limits.ts';

export interface PackedFile {
	/** With its folders. */
	readonly name: string;
	readonly bytes: Uint8Array;
}
export type Unpacked = { ok: true; files: readonly PackedFile[] } | { ok: false; why: string };

/** A pack that is not unpacked further, with the sentence why. */
class BadPack extends Error {}

/** How much is given to the unpacker at once: each byte may become a thousand. */
const PIECE = 2_048;

/**
 * The files of a zip. Whatever its directory says about sizes, it is unpacked piece by piece and given up as soon as it is larger than
 * the limits.
 *
 * @param pack its name, for sentences
 */
export function unzip(pack: string, bytes: Uint8Array): Unpacked {
	if (bytes.length > limits.packed)
		return { ok: false, why: `${pack} is too large: a pack has at most 4 MB.` };
	try {
		return { ok: true, files: filesIn(pack, bytes) };
	} catch (error) {
		const why = error instanceof BadPack ? error.message : damaged(pack);
		return { ok: false, why };
	}
}

function filesIn(pack: string, bytes: Uint8Array): PackedFile[] {
	if (!isZip(bytes)) throw new BadPack(damaged(pack));
	const files: Unpacking[] = [];
	let total = 0;
	const reader = new Unzip((file) => {
		if (file.name.endsWith('/')) return;
		if (files.length === limits.files)
			throw new BadPack(`${pack} holds more than ${limits.files} files.`);
		refuseName(pack, file.name);
		files.push(
			unpacking(pack, file, (more) => {
				total += more;
				if (total > limits.unpacked)
					throw new BadPack(`${pack} is too large: unpacked, a pack has at most 8 MB.`);
			})
		);
	});
	reader.register(UnzipInflate);
	for (let at = 0; at < bytes.length; at += PIECE)
		reader.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
	if (files.length === 0 || files.some(({ whole }) => !whole)) throw new BadPack(damaged(pack));
	return files.map(({ name, pieces }) => ({ name, bytes: joined(pieces) }));
}

/** A zip begins with the header of its first file; whatever does not would be searched for one to its end. */
function isZip([p, k, three, four]: Uint8Array): boolean {
	return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

interface Unpacking {
	readonly name: string;
	readonly pieces: Uint8Array[];
	whole: boolean;
}

function unpacking(pack: string, file: UnzipFile, count: (bytes: number) => void): Unpacking {
	const found: Unpacking = { name: file.name, pieces: [], whole: false };
	file.ondata = (error, data, final) => {
		// The unpacker hands back what was thrown here.
		if (error) throw error instanceof BadPack ? error : new BadPack(damaged(pack));
		count(data.length);
		found.pieces.push(data);
		found.whole = final;
	};
	file.start();
	return found;
}

/** Names are only shown and compared, never written to a disk; one that tries to leave its folder is refused all the same. */
function refuseName(pack: string, name: string) {
	if (name.length > limits.name)
		throw new BadPack(`${pack} holds a file with a name of more than ${limits.name} characters.`);
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	if (/^\/|\\|^[a-z]:|[\u0000-\u001f]/i.test(name) || name.split('/').includes('..'))
		throw new BadPack(`${pack} holds a file with a name that is not allowed in a pack.`);
}

function damaged(pack: string): string {
	return `${pack} is not a zip file, or is damaged. Make it again: choose the files, then “Compress” or “Send to > Compressed folder”.`;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}
