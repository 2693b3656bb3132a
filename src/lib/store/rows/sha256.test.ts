import { afterEach, expect, it, vi } from 'vitest';
import { keyOfBytes } from './blobs.ts';
import { sha256 } from './sha256.ts';

afterEach(() => vi.unstubAllGlobals());

const bytes = new TextEncoder().encode('abc').buffer;
// FIPS 180-4, example of "abc".
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

it.each([
	['with the hash of the browser', () => undefined],
	['over plain http, where it offers none', () => vi.stubGlobal('crypto', {})]
])('names files by their contents %s', async (_, prepare) => {
	prepare();
	expect(Buffer.from(await sha256(bytes)).toString('hex')).toBe(ABC);
	expect(await keyOfBytes(bytes)).toContain(ABC);
});
