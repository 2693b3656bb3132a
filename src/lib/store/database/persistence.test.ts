import { afterEach, expect, it, vi } from 'vitest';
import { askToPersist, readPersistence } from './persistence.ts';

afterEach(() => vi.unstubAllGlobals());

function browser(persisted: boolean, answer: boolean) {
	const persist = vi.fn(() => Promise.resolve(answer));
	vi.stubGlobal('navigator', {
		storage: {
			persisted: () => Promise.resolve(persisted),
			persist,
			estimate: () => Promise.resolve({ usage: 10, quota: 1000 })
		}
	});
	return persist;
}

it('reports nothing when the browser does not, as over plain http', async () => {
	vi.stubGlobal('navigator', {});
	const nothing = { persistent: null, used: null, room: null };
	expect(await readPersistence()).toEqual(nothing);
	expect(await askToPersist()).toEqual(nothing);
});

it('reads without asking', async () => {
	const persist = browser(false, true);
	expect(await readPersistence()).toEqual({ persistent: false, used: 10, room: 1000 });
	expect(persist).not.toHaveBeenCalled();
});

it('answers what the browser answers, and does not ask when it keeps the desks already', async () => {
	browser(false, false);
	expect((await askToPersist()).persistent).toBe(false);
	browser(false, true);
	expect((await askToPersist()).persistent).toBe(true);
	const persist = browser(true, false);
	expect((await askToPersist()).persistent).toBe(true);
	expect(persist).not.toHaveBeenCalled();
});
