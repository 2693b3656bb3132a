import { expect, it } from 'vitest';
import { tableNamesOf } from '#lib/kernel/tables.ts';
import { workplace } from './system.ts';

it('the rows of every table can be read from a backup', () => {
	expect(Object.keys(workplace.rowShapes).sort()).toEqual(tableNamesOf(workplace.layout).sort());
});
