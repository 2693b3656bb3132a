import { expect, it } from 'vitest';
import { pages } from './index.ts';
import { addressOfThing } from './places.ts';
import { sections } from './sections.ts';

const lists = pages.filter(({ query }) => !query);

it('the navigation leads to every list, and to nothing else', () => {
	expect(sections.map(({ path }) => path).sort()).toEqual(lists.map(({ path }) => path).sort());
});

it('a section of things that have names has a page for one of them', () => {
	for (const { path, kind } of sections) {
		const own = pages.some((page) => page.path === path && page.query?.['name'] === true);
		expect(own, path).toBe(kind !== undefined);
	}
});

it('a thing of a kind that has pages has an address', () => {
	for (const { path, kind } of sections)
		if (kind) expect(addressOfThing(kind, 'a & b')).toBe(`${path}?name=a+%26+b`);
});
