import { expect, it } from 'vitest';
import { addressOf } from '#lib/ui/desk/address.ts';
import { partsOf, printAddress, printVariants } from './print-parts.ts';

it('round-trips each variant through its address', () => {
	for (const { parts } of printVariants) {
		const address = addressOf(printAddress(3, parts));
		expect(partsOf(address.query)).toEqual(parts);
	}
});

it('prints more from one variant to the next', () => {
	const sizes = printVariants.map(({ parts }) => Object.values(parts).filter(Boolean).length);
	expect(sizes).toEqual([0, 1, 2, 3, 4]);
});
