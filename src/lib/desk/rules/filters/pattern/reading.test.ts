import { describe, expect, it } from 'vitest';
import { readPattern } from '../pattern.ts';

function finds(pattern: string, text: string): boolean | string {
	const read = readPattern(pattern);
	return read.ok ? read.finds(text) : read.why;
}

/** pcre2pattern(3), "POSIX character classes": characters that a class takes, and others. */
const bytes: readonly (readonly [name: string, taken: string, left: string])[] = [
	['alpha', 'azAZ', '09_ -'],
	['lower', 'az', 'AZ0_'],
	['upper', 'AZ', 'az0_'],
	['alnum', 'azAZ09', '_ -'],
	['ascii', '\0a\x7f', '\x80\xff'],
	['cntrl', '\0\x1f\x7f', ' ~a'],
	['digit', '09', 'a_ '],
	['graph', '!~a0', ' \t\x7f'],
	['print', ' !~a0', '\t\x1f\x7f'],
	['punct', '!/:@[`{~_', 'azAZ09 '],
	['xdigit', 'afAF09', 'gG_'],
	['space', ' \t\n\v\f\r', 'a_'],
	['blank', ' \t', '\n\ra'],
	['word', 'azAZ09_', '- ']
];
const unicode: typeof bytes = [
	['alpha', 'éΩя', '٣ _€'],
	['lower', 'éω', 'ÉΩ1'],
	['upper', 'ÉΩ', 'éω1'],
	['alnum', 'é٣Ω', '_ €'],
	['cntrl', '\x07\x85', ' é'],
	['digit', '7٣', 'é½'],
	['graph', 'é€٣', ' \u3000\n\u2066'],
	['print', 'é€ \u3000', '\n\x07\u2067'],
	['punct', '!¿$+~', 'é€ 1'],
	['space', ' \u3000\u2028\x85', 'é_'],
	['blank', ' \u3000\t', '\n\u2028a'],
	['word', 'é٣_', '€ -']
];

describe('the classes between [: and :]', () => {
	it.each(bytes)('%s, in bytes', (name, taken, left) => {
		const found = (of: string, not = '') =>
			[...of].map((one) => finds(`/^[[:${not}${name}:]]$/D`, one));
		expect(found(taken)).toEqual([...taken].map(() => true));
		expect(found(left)).toEqual([...left].map(() => false));
		expect(found(taken, '^')).toEqual([...taken].map(() => false));
	});

	it.each(unicode)('%s, in Unicode', (name, taken, left) => {
		const found = (of: string) => [...of].map((one) => finds(`/^[[:${name}:]]$/Du`, one));
		expect(found(taken)).toEqual([...taken].map(() => true));
		expect(found(left)).toEqual([...left].map(() => false));
	});
});

describe('delimiters', () => {
	it.each(['/room/', '#room#', '~room~i', '(room)', '[room]', '{room}', '<room>', '\x7froom\x7f'])(
		'%j is a pattern',
		(pattern) => expect(finds(pattern, 'room')).toBe(true)
	);

	it.each(['room', 'aroom', '1room1', '\\room\\', 'éroomé', '\0room\0', ''])(
		'%j is none',
		(pattern) =>
			expect(finds(pattern, 'room')).toBe('it has no delimiters such as the slashes of /printer/i')
	);

	it('a bracket ends with its pair, and pairs may be nested', () => {
		expect(finds('(a(b)c)', 'abc')).toBe(true);
		expect(finds('{a{2}}', 'aa')).toBe(true);
		expect(finds('/a\\/b/', 'a/b')).toBe(true);
		expect(finds('(a(b)', 'ab')).toBe('it begins with (, and the other delimiter is missing');
	});
});

describe('in a class a backslash before a letter that means nothing', () => {
	it('is left out', () => {
		expect(finds('/^[\\y]$/', 'y')).toBe(true);
		expect(finds('/^[\\y]$/', '\\')).toBe(false);
		expect(finds('/[\\y]/X', 'y')).toBe('\\y means nothing');
	});
});

/** Each ends the sentence "The pattern cannot be read: ...". */
const refused: readonly (readonly [pattern: string, why: string])[] = [
	['/a/k', '"k" after its second delimiter is not a flag'],
	['/[b-a]/', 'a range in [ ] ends before it begins'],
	['/[a-\\d]/', 'a range in [ ] needs a character at both ends'],
	['/[a/', 'a [ is not closed'],
	['/[]/', 'a [ is not closed'],
	['/[\\B]/', '\\B cannot stand in [ ]'],
	['/[\\R]/', '\\R cannot stand in [ ]'],
	['/[\\X]/', '\\X cannot stand in [ ]'],
	['/[\\N]/', '\\N cannot stand in [ ]'],
	['/[[:colour:]]/', 'there is no class [:colour:]'],
	['/[[.a.]]/', 'there is no class [.a.]'],
	['/[:alpha:]/', 'a class such as [:alpha:] is only allowed inside [ ]: [[:alpha:]]'],
	['/(a/', 'a ( is not closed'],
	['/a)/', 'a ) has no matching ('],
	['/*a/', 'a repetition has nothing to repeat'],
	['/a|+/', 'a repetition has nothing to repeat'],
	['/a**/', 'a repetition has nothing to repeat'],
	['/a(?# b/', 'a comment (?# is not closed'],
	['/a{65536}/', 'a number in { } is greater than 65535'],
	['/a{1,65536}/', 'a number in { } is greater than 65535'],
	['/a{2,1}/', 'the numbers in { } are out of order'],
	['/(?=a\\K)/', '\\K cannot stand where it looks ahead or back'],
	['/(?<1a>b)/', '"1a" cannot be the name of a group'],
	['/(?<a>b)(?<a>c)/', 'two groups are called "a"'],
	['/(?|(?<a>b)|(?<c>d))/', 'one group has two names'],
	['/(?;a)/', '(?; does not start any kind of group'],
	['/(?^-i)/', 'a - is not allowed in (?^ )'],
	['/(a)\\2/', 'there is no group 2'],
	['/\\k<b>/', 'there is no group "b"'],
	['/(?<=a*)b/', 'the lookbehind (?<= ) has no fixed length'],
	['/(?R)/', 'this desk does not support calls of a group such as (?R) or (?1) in a pattern'],
	['/(?(1)a)/', 'this desk does not support conditions such as (?(1)a|b) in a pattern'],
	['/(?C1)/', 'this desk does not support callouts such as (?C) in a pattern'],
	['/(*SKIP)/', 'this desk does not support verbs such as (*SKIP) in a pattern'],
	['/\\g<a>/', 'this desk does not support calls of a group such as \\g<name> in a pattern'],
	[`/${'a'.repeat(500)}/`, 'it is longer than 500 characters']
];

describe('refused patterns have a reason in words', () => {
	it.each(refused)('%s', (pattern, why) => expect(finds(pattern, 'a')).toBe(why));
});
