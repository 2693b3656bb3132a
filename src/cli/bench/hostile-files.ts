/** A file that somebody made to keep a program busy. */
export interface HostileFile {
	what: string;
	kind: 'scenario' | 'world';
	text: string;
}

const HEAD = 'deskdrill: 1\n';

/** As much of something as fits into so many characters. */
function many(piece: (n: number) => string, room = 390_000): string {
	let text = '';
	for (let n = 0; text.length < room; n++) text += piece(n);
	return text;
}

function bomb(): string {
	const lines = Array.from({ length: 20 }, (_, n) => {
		const inside = n === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${n - 1}`).join(', ');
		return `a${n}: &a${n} [${inside}]`;
	});
	return lines.join('\n');
}

/** Both kinds of files are read by the same YAML reader. */
const ofYaml: readonly [what: string, text: string][] = [
	['5 MB of letters', 'x'.repeat(5_000_000)],
	['5 MB of signs', many((n) => String.fromCodePoint(33 + ((n * 7919) % 90)), 5_000_000)],
	['a text of 389,000 letters', `${HEAD}title: ${'x'.repeat(389_000)}`],
	['a text of 389,000 blanks', `${HEAD}title: x${' '.repeat(389_000)}y`],
	['aliases that grow', bomb()],
	['aliases', HEAD + many(() => '- *a\n')],
	['anchors', HEAD + many(() => '- &a b\n')],
	['tags', HEAD + many(() => '- !a b\n')],
	['brackets', `${HEAD}a: ${'['.repeat(190_000)}`],
	['39 brackets on each line', HEAD + many((n) => `k${n}: ${'['.repeat(39)}${']'.repeat(39)}\n`)],
	['dashes', `${HEAD}a:\n  ${'- '.repeat(190_000)}x`],
	['keys', HEAD + many((n) => `k${n}:\n`)],
	['keys in braces', `${HEAD}a: {${many((n) => `k${n}: x, `)}}`],
	['one key again and again', HEAD + many(() => 'a:\n')],
	['quotes on one line', `${HEAD}title: ${many(() => '"')}`],
	['quotes that are not closed', HEAD + many(() => 'a: "\n')],
	['colons on one line', `${HEAD}title: ${many(() => 'a: ')}`],
	['empty lines', HEAD + many(() => '\n')],
	['comments', HEAD + many(() => '#\n')],
	['documents', HEAD + many(() => '---\n')],
	['block texts', HEAD + many(() => '- |\n')],
	['lines that are indented ever further', HEAD + many((n) => `${' '.repeat(n % 2000)}a:\n`)],
	['control characters', HEAD + many(() => '\u0007')],
	['UTF-16 without its mark', HEAD + many(() => 'x\0')]
];

/** A scenario that is right, with something of it put in. */
function scenarioWith(more: string, steps = ''): string {
	return `${HEAD}id: hostile
title: T
summary: S
level: beginner
minutes: 5
objectives: [O]
world: lab
clock: 2026-03-02 09:00
people: { Karen: A, john: B }
${more}steps:
  - id: a
    as: john
    title: A
    text: A
${steps}    hints: [a, b, c]
debrief: { remember: [R] }
`;
}

const rows = (count: number) =>
	Array.from({ length: count }, (_, n) => `      - { a: v${n}, b: w${n} }\n`).join('');

const pattern = (text: string) => `${HEAD}filters:
${Array.from({ length: 200 }, (_, n) => `  - { name: f${n}, rules: [{ what: subject, how: match, value: '${text}' }], actions: [{ type: reject }] }`).join('\n')}
`;

const ofScenarios: readonly [what: string, text: string][] = [
	['500 rows', scenarioWith(`vary:\n  case:\n    row of:\n${rows(500)}`)],
	[
		'100 rows, and a step that quotes 500 times',
		scenarioWith(
			`vary:\n  case:\n    row of:\n${rows(100)}`,
			`    mistakes:\n${many((n) => `      - { id: m${n}, when: { clock: { from: 2026-03-02 10:00 } }, say: '{case.a} {case.b} {case.a} {case.b}', try: [wait: 1 hour] }\n`, 4_000)}`
		)
	],
	[
		'99 variables of 100 numbers',
		scenarioWith(`vary:\n${many((n) => `  v${n}: { from: 1, to: 100 }\n`, 2_900)}`)
	],
	[
		'100 rows, and an unknown name in each of 30 mistakes',
		scenarioWith(
			`vary:\n  case:\n    row of:\n${rows(100)}`,
			`    mistakes:\n${Array.from({ length: 30 }, (_, n) => `      - { id: m${n}, when: { ticket: { from: '{case.a}' } }, say: x, try: [wait: 1 hour] }\n`).join('')}`
		)
	],
	[
		'conditions in conditions',
		scenarioWith(
			'',
			`    checks:\n      - { id: c, wants: W, ${'any of: [{ '.repeat(30)}happened: x${' }]'.repeat(30)} }\n`
		)
	],
	[
		'a condition of 2,000 parts',
		scenarioWith(
			'',
			`    checks:\n      - { id: c, wants: W, any of: [${many((n) => `{ happened: h${n} }, `, 40_000)}{ happened: x }] }\n`
		)
	],
	[
		'100 steps that are wrong',
		scenarioWith('').replace(
			/^steps:\n/m,
			`steps:\n${many((n) => `  - { id: s${n}, as: jon, tittle: x, checks: [{ id: c, wants: W, ticket: { frm: Karin, sla: Sev-Z } }] }\n`, 9_000)}`
		)
	]
];

const ofWorlds: readonly [what: string, text: string][] = [
	['filters with (a+)+$', pattern('/(a+)+$/')],
	['filters with nested groups', pattern(`/${'('.repeat(150)}a${')+'.repeat(150)}$/`)],
	['filters with 240 choices', pattern(`/${'a|'.repeat(240)}b/`)],
	[
		'as many users of one name as there is room for',
		`${HEAD}users:\n${many(() => '  - { name: Karen, email: karen@bank.example }\n', 380_000)}`
	],
	[
		'5,000 users',
		`${HEAD}users:\n${Array.from({ length: 5_000 }, (_, n) => `  - { name: User ${n}, email: u${n}@bank.example }\n`).join('')}`
	],
	[
		'departments with parents in a circle',
		`${HEAD}departments:\n${many((n) => `  - { name: d${n}, parent: d${n + 1} }\n`, 15_000)}`
	]
];

export const hostileFiles: readonly HostileFile[] = [
	...ofYaml.flatMap(([what, text]) => [
		{ what, kind: 'scenario' as const, text },
		{ what, kind: 'world' as const, text }
	]),
	...ofScenarios.map(([what, text]) => ({ what, kind: 'scenario' as const, text })),
	...ofWorlds.map(([what, text]) => ({ what, kind: 'world' as const, text }))
];
