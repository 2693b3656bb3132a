import { expect, it } from 'vitest';
import { readWorld } from '#lib/systems/files.ts';

function told(rule: string): string[] {
	const read = readWorld(`deskdrill: 1
fields: [{ name: asset, label: Asset, kind: text }]
filters:
  - name: F
    rules:
      - ${rule}
    actions: [{ type: noresp }]
`);
	if (read.ok) return [];
	return read.problems.map(
		({ line, column, message, hint }) => `${line}:${column} ${message} ${hint}`
	);
}

it('of a desk created under older rules is still read', () => {
	const rule = '{ what: subject, how: match, value: "^printer" }';
	const world = `deskdrill: 1\nfilters: [{ name: F, rules: [${rule}], actions: [{ type: noresp }] }]\n`;
	expect(readWorld(world).ok).toBe(false);
	expect(readWorld(world, { kept: true }).ok).toBe(true);
});

it.each([
	['{ what: subject, how: match, value: "/^printer/i" }', []],
	['{ what: asset, how: contains, value: "x" }', []],
	['{ what: subject, how: contains, value: "(" }', []],
	[
		"{ what: subject, how: match, value: '^user''s' }",
		[
			`6:45 "^user's" cannot be used as a regular expression: it begins with ^, and the other delimiter is missing. Write '/^user''s/iu'.`
		]
	],
	[
		'{ what: subject, how: not_match, value: "/(/" }',
		[
			'6:49 "/(/" cannot be used as a regular expression: a ( is not closed. The real product does not match anything with it either.'
		]
	],
	[
		"{ what: subject, how: match, value: '/(?R)?/' }",
		[
			'6:45 "/(?R)?/" cannot be used as a regular expression: this desk does not support calls of a group such as (?R) or (?1) in a pattern. Write the pattern without it.'
		]
	],
	[
		'{ what: subjekt, how: contains, value: x }',
		['6:17 A new ticket has no part "subjekt". Did you mean "subject"?']
	]
])('a world’s filter with %s', (rule, expected) => expect(told(rule)).toEqual(expected));
