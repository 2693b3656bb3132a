import { describe, expect, it } from 'vitest';
import { readScenario } from '#lib/systems/files.ts';
import { readWorld } from '#lib/systems/files.ts';

const worlds = { names: ['lab'], find: () => ({}) };
/** As much of something as a file has room for. */
function many(piece: (n: number) => string, room = 390_000): string {
	let text = '';
	for (let n = 0; text.length < room; n++) text += piece(n);
	return text;
}
function first(text: string): string | undefined {
	const read = readScenario(text, worlds);
	return read.ok ? 'read' : read.problems[0]?.message;
}

/** What compares each with each takes minutes on these, and about a second on a busy machine otherwise. */
const PATIENCE = 20_000;

describe('a file at the size limit is checked', () => {
	it.each([
		['unknown keys', many((n) => `k${n}:\n`), 'The version of the language is missing.'],
		[
			'unknown keys in the first line’s language',
			`deskdrill: 1\n${many((n) => `k${n}:\n`)}`,
			'"id" is missing in this scenario.'
		],
		['the same key', many(() => 'a:\n'), 'This key appears here a second time.'],
		[
			'wrong steps',
			`deskdrill: 1\nsteps:\n${many(() => '- x\n')}`,
			'"steps" may have at most 100 entries.'
		],
		[
			'people',
			`deskdrill: 1\npeople:\n${many((n) => ` p${n}: x\n`)}`,
			'"people" may have at most 500 entries.'
		],
		['aliases', many(() => '- *a\n'), '"*a" is an alias.'],
		['anchors', many(() => '- &a b\n'), '"&a" is an anchor.'],
		['keys that are no words', `${'? '.repeat(38)}x`, 'A key must be a word.']
	])(
		'%s',
		(_, text, message) => {
			expect(text.length).toBeLessThanOrEqual(400_000);
			expect(first(text)).toBe(message);
		},
		PATIENCE
	);

	it('against a text that grows through aliases', () => {
		const lines = Array.from({ length: 20 }, (_, n) => {
			const inside =
				n === 0
					? 'x'
					: Array(9)
							.fill(`*a${n - 1}`)
							.join(', ');
			return `a${n}: &a${n} [${inside}]`;
		});
		expect(first(lines.join('\n'))).toBe('"&a0" is an anchor.');
	});
});

it('reads an honest world of hundreds of people', () => {
	const agents = Array.from(
		{ length: 200 },
		(_, n) =>
			`  - { username: agent${n}, first name: Ada, last name: Byron, email: a${n}@desk.example, department: Support, role: View only }`
	);
	const users = Array.from(
		{ length: 2_000 },
		(_, n) => `  - { name: User Number ${n}, email: user${n}@bank.example, phone: 555-0100 }`
	);
	const text = ['deskdrill: 1', 'agents:', ...agents, 'users:', ...users].join('\n');
	expect(readWorld(text).ok).toBe(true);
});
