import { expect, it } from 'vitest';
import { pagesShown } from './pages-shown.ts';

it('numbers the first page, the last, and those around the present one', () => {
	expect(pagesShown(0, 1, false)).toEqual([0]);
	expect(pagesShown(0, 4, true)).toEqual([0, 1, 2, 3]);
	expect(pagesShown(10, 400, true)).toEqual([0, null, 8, 9, 10, 11, 12, null, 399]);
});

it('numbers the next page when the total is unknown', () => {
	expect(pagesShown(3, null, true)).toEqual([0, 1, 2, 3, 4]);
	expect(pagesShown(3, null, false)).toEqual([0, 1, 2, 3]);
});
