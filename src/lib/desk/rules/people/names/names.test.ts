import { describe, expect, it } from 'vitest';
import { nameAs, nameParts } from './name-parts.ts';
import { nameOfAddress, storedName } from './stored-name.ts';

describe('parsing a name', () => {
	it.each([
		['Mr John Q. Smith Jr.', ['', 'Mr', 'John Q.', 'Smith', 'Jr.']],
		['Dr. Smith', ['Dr.', 'Smith', '', '', '']],
		['Dr. Smith Jr.', ['Dr.', 'Smith', '', '', 'Jr.']],
		['Prof. Dr. Anna-Lena Müller', ['Prof.', 'Dr.', 'Anna-Lena', 'Müller', '']],
		['mary.ann.smith@example.org', ['', 'mary', 'ann smith@example', 'org', '']],
		['Dr.', ['', 'Dr', '', '', '']],
		['john', ['', 'john', '', '', '']],
		[' ', ['', '', '', '', '']]
	])('%s', (name, [salutation, first, middle, last, suffix]) => {
		const parts = nameParts(name);
		expect({ ...parts, middle: parts.middle.join(' ') }).toEqual({
			salutation,
			first,
			middle,
			last,
			suffix
		});
	});

	it('and is formatted in the forms that texts use', () => {
		const name = 'Dr. Anna van der Berg MBA.';
		const as = (form: string) => nameAs(form, name);
		expect(as('complete')).toBe('Dr. Anna v. Berg MBA.');
		expect(as('legal')).toBe('Anna v. Berg');
		expect(as('lastfirst')).toBe('Berg, Anna, MBA.');
		expect(as('formal')).toBe('Dr. Berg');
		expect(as('short')).toBe('Anna B.');
		expect(as('shortformal')).toBe('A. Berg');
		expect(as('initials')).toBe('AVDB');
		expect(as('plain')).toBe(name);
		expect(as('colour')).toBeNull();
		expect(as('constructor')).toBeNull();
	});

	it('with a space where short forms lack a part', () => {
		expect(nameAs('short', 'john')).toBe('john ');
		expect(nameAs('shortformal', 'john')).toBe('j. ');
		expect(nameAs('full', 'john')).toBe('john');
	});
});

describe('storing a name', () => {
	it.each([
		['Smith, Mary', 'Mary Smith'],
		['Smith, Mary, Jr.', 'Mary Smith Jr.'],
		['a, b, c, d', 'a, b, c, d'],
		['<b>Bold</b>', 'Bold'],
		['Ann\n  Lee', 'Ann Lee'],
		[' ', ' '],
		['A & B', 'A & B'],
		['ann@x.example', 'Ann'],
		['NO-REPLY@x.example', 'No-Reply'],
		['boss', 'boss']
	])('%j as %j', (typed, stored) => expect(storedName(typed)).toBe(stored));

	it('of an address is capitalized after dots, hyphens and digits, not after an apostrophe', () => {
		expect(nameOfAddress("mary.o'neil-x1y@example.org")).toBe("Mary O'neil-X1Y");
	});
});
