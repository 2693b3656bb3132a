import { expect, it } from 'vitest';
import { isOfMissingPart, noteMissingParts } from './missing-parts.ts';

it('recognizes the errors of parts that could not be loaded', () => {
	const target = new EventTarget();
	const end = noteMissingParts(target);
	const missing = new TypeError('Failed to fetch dynamically imported module');
	target.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: missing }));
	expect(isOfMissingPart(missing)).toBe(true);
	for (const other of [new TypeError(missing.message), missing.message, null, undefined])
		expect(isOfMissingPart(other)).toBe(false);
	end();
});
