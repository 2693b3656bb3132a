import { describe, expect, it } from 'vitest';
import { readImport } from './import-lines.ts';

const read = (text: string) =>
	readImport(text).map(({ line, name, email, phone, problem }) => [
		line,
		name,
		email,
		phone,
		problem
	]);

describe('a list of users', () => {
	it('is read line by line, as it was pasted', () => {
		expect(
			read('John Doe, john@north.example\r\n\n"Doe, Jane";jane@north.example;555 1234')
		).toEqual([
			[1, 'John Doe', 'john@north.example', '', null],
			[3, 'Doe, Jane', 'jane@north.example', '555 1234', null]
		]);
	});

	it('is read by its column names, in any order', () => {
		expect(read('Email,Phone Number,Name\nli@north.example,555,Li Wu')).toEqual([
			[2, 'Li Wu', 'li@north.example', '555', null]
		]);
	});

	it('takes names apart that a comma divides, and addresses as mail programs write them', () => {
		expect(read('Doe,John,john@north.example')[0]?.slice(1, 3)).toEqual([
			'Doe John',
			'john@north.example'
		]);
		expect(read('Ken <ken@north.example>')[0]?.slice(1, 3)).toEqual(['Ken', 'ken@north.example']);
	});

	it('tells at each line what is wrong with it', () => {
		const lines =
			'John Doe\n, x@north.example\nX, X@north.example\n"He said ""hi""", he@north.example';
		expect(read(lines).map(([line, , , , problem]) => [line, problem])).toEqual([
			[1, 'Enter a valid email address'],
			[2, 'Full Name is a required field'],
			[3, 'This address stands above already'],
			[4, null]
		]);
	});
});
