import { expect, it } from 'vitest';
import { changesOf } from './changes.ts';

it('names only the columns that were changed, lists included', () => {
	const before = { name: 'Support', parent: null, access: [{ role: 1 }] };
	expect(changesOf(before, { ...before, access: [{ role: 1 }] })).toEqual({});
	expect(changesOf(before, { name: 'Help', parent: null, access: [{ role: 2 }] })).toEqual({
		name: 'Help',
		access: [{ role: 2 }]
	});
});
