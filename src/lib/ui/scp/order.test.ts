import { expect, it } from 'vitest';
import { moved, movedTo } from './order.ts';

it('moves an entry one place', () => {
	expect(moved([1, 2, 3], 3, -1)).toEqual([1, 3, 2]);
	expect(moved([1, 2, 3], 1, 1)).toEqual([2, 1, 3]);
});

it('leaves the list as it is past either end, and for what is not in it', () => {
	expect(moved([1, 2, 3], 1, -1)).toEqual([1, 2, 3]);
	expect(moved([1, 2, 3], 3, 1)).toEqual([1, 2, 3]);
	expect(moved([1, 2, 3], 4, 1)).toEqual([1, 2, 3]);
});

it('puts an entry where it was dragged to', () => {
	expect(movedTo([1, 2, 3, 4], 1, 2)).toEqual([2, 3, 1, 4]);
	expect(movedTo([1, 2, 3, 4], 4, 0)).toEqual([4, 1, 2, 3]);
	expect(movedTo([1, 2, 3], 2, 1)).toEqual([1, 2, 3]);
});
