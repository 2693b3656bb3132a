import { expect, it } from 'vitest';
import { withArticle } from './article.ts';
import { readWorld } from '#lib/systems/files.ts';

it.each([
	['users: [{ name: Kim, email: kim }]', 'a mail address'],
	['users: [{ name: Kim, email: k@x.example, username: "k k" }]', 'a user name'],
	[
		'schedules: [{ name: S, entries: [{ repeats: daily, starts at: "8" }] }]',
		'a time of day such as "08:30"'
	],
	[
		'schedules: [{ name: S, entries: [{ repeats: daily, starts on: soon }] }]',
		'a date such as "2026-03-02"'
	]
])('says which text is expected: %s', (line, expected) => {
	const read = readWorld(`deskdrill: 1\n${line}\n`);
	const messages = read.ok ? [] : read.problems.map(({ message }) => message);
	expect(messages.join('\n')).toContain(`expected ${expected}.`);
});

it.each([
	['step', 'a step'],
	['agent condition', 'an agent condition'],
	['SLA plan', 'an SLA plan'],
	['FAQ', 'an FAQ'],
	['user', 'a user'],
	['things to make', 'things to make']
])('puts the article before "%s"', (noun, expected) => {
	expect(withArticle(noun)).toBe(expected);
});
