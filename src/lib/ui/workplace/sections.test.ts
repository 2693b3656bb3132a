import { expect, it } from 'vitest';
import { namedTables } from '#lib/workplace/names.ts';
import { openPages, workplacePages } from '#lib/workplace/pages.ts';
import { addressOf } from '#lib/ui/desk/address.ts';
import { pages } from './index.ts';
import { addressOfThing, addressOfWorkplace } from './places.ts';
import { sections } from './sections.ts';

const lists = pages.filter(({ query }) => !query);

it('the navigation leads to every list, and to nothing else', () => {
	expect(sections.map(({ path }) => path).sort()).toEqual(lists.map(({ path }) => path).sort());
});

it('stories know the pages by their names in the navigation', () => {
	expect(sections.map(({ label }) => label)).toEqual([...workplacePages]);
	const open = sections.filter(({ isOpen }) => isOpen).map(({ label }) => label);
	expect(open).toEqual([...openPages]);
	for (const { label, path } of sections)
		expect(addressOfWorkplace({ of: 'page', name: label })).toBe(path);
});

it('a section of things that have names has a page for one of them', () => {
	for (const { path, kind } of sections) {
		const own = pages.some((page) => page.path === path && page.query?.['name'] === true);
		expect(own, path).toBe(kind !== undefined);
	}
});

it('a thing has an address only where its kind has pages', () => {
	for (const kind of Object.keys(namedTables) as (keyof typeof namedTables)[]) {
		const path = sections.find((section) => section.kind === kind)?.path;
		const address = path === undefined ? null : `${path}?name=a+%26+b`;
		expect(addressOfThing(kind, 'a & b'), kind).toBe(address);
	}
});

it('a place of a story has an address that is read back unchanged', () => {
	const address = addressOfWorkplace({ of: 'account', name: 'o’neil+1' });
	expect(addressOf(address).query['name']).toBe('o’neil+1');
	expect(addressOfWorkplace({ of: 'logons', name: 'kjones' })).toBe(
		'/workplace/users?name=kjones&tab=Logons'
	);
	expect(addressOfWorkplace({ of: 'nothing', name: 'x' })).toBe('/workplace/');
});
