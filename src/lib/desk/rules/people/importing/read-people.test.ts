import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { readFile, readPasted, type PeopleList } from './read-people.ts';

const ann = { name: 'Ann Lee', email: 'ann@x.example' };
const bob = { name: 'Bob Ray', email: 'bob@x.example' };
const required = 'Both `name` and `email` fields are required';
const expectedTwo = 'Bad data. Expected: Full Name, Email Address';
const problemOf = (list: PeopleList) => ('problem' in list ? list.problem : null);

describe('comma-separated values', () => {
	it.each([
		[
			'a,b\nc,d',
			[
				['a', 'b'],
				['c', 'd']
			]
		],
		[
			'a,b\r\nc,d\r\n',
			[
				['a', 'b'],
				['c', 'd']
			]
		],
		['\ufeffa , b', [['a', 'b']]],
		['"a, b","c ""d"""\n', [['a, b', 'c "d"']]],
		['"one\ntwo",x', [['one\ntwo', 'x']]],
		['a,\n', [['a', '']]],
		['a,', [['a', '']]],
		['a\n\n\nb\n', [['a'], [], [], ['b']]],
		['', []],
		['\n', [[]]]
	])('%j', (text, rows) => expect(readCsv(text)).toEqual(rows));
});

describe('a pasted list of users', () => {
	it('is a name and an address on each line', () => {
		expect(readPasted('Ann Lee, ann@x.example\nBob Ray,bob@x.example\n')).toEqual({
			people: [ann, bob]
		});
	});

	it.each([
		['', expectedTwo],
		['Ann Lee', expectedTwo],
		['\nAnn Lee,ann@x.example', expectedTwo],
		['Ann Lee,ann@x.example,555-0100', expectedTwo],
		['Ann Lee;ann@x.example', expectedTwo],
		['Name,Email\nAnn Lee,ann@x.example', required],
		['ann@x.example,Ann Lee', required],
		[',ann@x.example', required],
		['Ann Lee,ann@x.example\nBob Ray,bob', required]
	])('%j is refused', (text, problem) => expect(problemOf(readPasted(text))).toBe(problem));

	it('counts the line before a blank line twice, as the product does', () => {
		expect(readPasted('Ann Lee,ann@x.example\n\nBob Ray,bob@x.example')).toEqual({
			people: [ann, ann, bob]
		});
	});
});

describe('a file of users', () => {
	it('names its columns in any order and case', () => {
		expect(readFile('EMAIL address, Full Name ,phone\nann@x.example,Ann Lee,555-0100 x12')).toEqual(
			{
				people: [{ ...ann, phone: '555010012' }]
			}
		);
	});

	it('without headers has the four columns of the form', () => {
		expect(readFile('ann@x.example,Ann Lee,,a\n')).toEqual({ people: [{ ...ann, notes: 'a' }] });
	});

	it.each([
		['', 'Whoops. Perhaps you meant to send some CSV records'],
		['Name;Email\nAnn;ann@x.example', 'Name;Email: Unable to map header to the object field'],
		['Ann Lee,ann@x.example\n', 'Ann Lee: Unable to map header to the object field'],
		['Name,Email,Notes\nAnn Lee\n', 'Bad data. Expected: Full Name, Email Address, Internal Notes'],
		['Name,Email\nJ\ufffdrgen,j@x.example\n', required],
		['Name,Email,Phone,Colour\nAnn,ann@x.example,1,red', required],
		['Name\nAnn Lee\n', required]
	])('%j is refused', (text, problem) => expect(problemOf(readFile(text))).toBe(problem));

	it('reports the row that is wrong', () => {
		const rows = 'Name,Email\nAnn Lee,ann@x.example\nBob Ray,bob\n';
		expect(readFile(rows)).toEqual({ problem: required, row: 3 });
		expect(readPasted('Ann Lee,ann@x.example\nBob')).toEqual({ problem: expectedTwo, row: 2 });
	});
});
