import { expect, it } from 'vitest';
import { DeskMemory } from '#lib/desk/memory.ts';
import { configure } from './configure.ts';
import { openCorpus } from './corpus.ts';
import { Names } from './names.ts';
import type { JsonObject } from './records.ts';

/** The department after the boxes of its form were ticked and unticked, one after the other. */
function ticked(...sets: JsonObject[]) {
	const { founded, recorded } = openCorpus('tests/conformance');
	const desk = new DeskMemory(founded);
	const names = new Names(desk, recorded);
	for (const set of sets) {
		const step = { at: '2026-07-06T13:00:00Z', cmd: 'admin', do: 'set_dept', dept: 'Sales', set };
		desk.apply(configure(desk, names, step));
	}
	return desk.get('departments', names.id('departments', 'Sales'));
}

it('keeps the weaker checkbox of a department checked when the stronger one is checked', () => {
	const [members, primary] = ['assign_members_only', 'assign_primary_only'];
	expect(ticked({ [primary]: true }, { [members]: true })).toMatchObject({ assignment: 'primary' });
	expect(ticked({ [primary]: true }, { [members]: true }, { [members]: false })).toMatchObject({
		assignment: 'primary'
	});
	expect(ticked({ [primary]: true }, { [members]: true }, { [primary]: false })).toMatchObject({
		assignment: 'members'
	});
	expect(ticked({ active: false }, { archived: true })).toMatchObject({ state: 'archived' });
	expect(ticked({ active: false }, { archived: true }, { archived: false })).toMatchObject({
		state: 'disabled'
	});
	expect(ticked({ archived: true }, { archived: false })).toMatchObject({ state: 'active' });
});
