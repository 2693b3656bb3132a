import { describe, expect, it } from 'vitest';
import { readScenario, readWorld } from '#lib/systems/files.ts';

const base = `deskdrill: 1
title: Desk
accounts:
  - { name: Karen Jones, email: karen@bank.example, department: IT }
groups:
  - { name: Finance, members: [Karen Jones] }
`;

function problemsOf(text: string): string[] {
	const read = readWorld(base + text);
	return read.ok
		? []
		: read.problems.map(({ message, hint, line }) =>
				[line, message, hint].filter(Boolean).join(' ')
			);
}

describe('a world with services', () => {
	it.each<[string, string, string[]]>([
		[
			'names that are there',
			'services: [{ name: A }, { name: B, needs: [a], group: finance }]',
			[]
		],
		[
			'a service that is not there',
			'services: [{ name: Mail }, { name: Web, needs: [Maill] }]',
			['7 There is no service "Maill". Did you mean "Mail"?']
		],
		[
			'a group that is not there',
			'shares: [{ name: S, access: [{ group: Finanse, level: read }] }]',
			['7 There is no group "Finanse". Did you mean "Finance"?']
		],
		[
			'an owner who is not there',
			'shares: [{ name: S, owner: Karen Jonas }]',
			['7 There is no account "Karen Jonas". Did you mean "Karen Jones"?']
		],
		[
			'a holder who is not there',
			'licences: [{ name: L, seats: 1, holders: [{ account: Ken, unused for: 1 day }] }]',
			['7 There is no account "Ken". Known: "Karen Jones".']
		],
		[
			'a recipient who is not there',
			'delivered mails: [{ name: M, from: a@b.example, subject: S, to: [Karen Jonas] }]',
			['7 There is no account "Karen Jonas". Did you mean "Karen Jones"?']
		],
		[
			'two of one name',
			'assets: [{ tag: A-1, kind: laptop }, { tag: a-1, kind: badge }]',
			['7 There are two assets "A-1".']
		],
		[
			'services that need each other',
			'services: [{ name: A, needs: [B] }, { name: B, needs: [A] }]',
			[
				'7 The service "A" needs "B", which cannot work without "A". Leave one of them out.',
				'7 The service "B" needs "A", which cannot work without "B". Leave one of them out.'
			]
		],
		[
			'a service that is up with a fault',
			'services: [{ name: A, state: up, fault: disk full }]',
			[
				'7 The service "A" is up and has the fault "disk full". Say how it works with that fault: `state: degraded` or `state: down`.'
			]
		],
		[
			'more holders than seats',
			'licences: [{ name: L, seats: 0, holders: [Karen Jones] }]',
			['7 The licence "L" has 0 seats and 1 holders. Give it more seats or fewer holders.']
		],
		[
			'an asset that nobody has',
			'assets: [{ tag: A, kind: k, state: handed out }]',
			['7 The asset "A" is handed out and nobody has it. Say who has it: `holder`.']
		],
		[
			'an asset in stock that somebody has',
			'assets: [{ tag: A, kind: k, state: in stock, holder: Karen Jones }]',
			['7 The asset "A" is in stock and Karen Jones has it. Leave `holder` or `state` out.']
		]
	])('%s', (_what, text, problems) => {
		expect(problemsOf(text)).toEqual(problems);
	});
});

describe('a scenario with services', () => {
	const world = readWorld(
		`${base}services: [{ name: Mail }]\nusers: [{ name: Karen, email: karen@bank.example }]`
	);
	const scenario = (check: string, more = '') => `deskdrill: 1
id: mail-down
title: Mail is down
summary: Mail is down.
level: beginner
minutes: 2
objectives: [Look first]
world: here
clock: 2026-03-02 09:00
people: { Karen: A teller }
${more}
steps:
  - id: one
    as: Karen
    title: Look
    text: Look.
    checks: [{ id: a, wants: It, ${check} }]
    hints: [a, b, c]
    solution: [look: { workplace page: Status }]
debrief: { remember: [Look] }
`;
	const problems = (check: string, more?: string) => {
		if (!world.ok) throw new Error(world.problems[0]?.message);
		const worlds = { names: ['here'], find: () => world.world };
		const read = readScenario(scenario(check, more), worlds);
		return read.ok
			? []
			: read.problems.map(({ message, hint }) => `${message} ${hint ?? ''}`.trim());
	};

	it.each<[string, string, string[]]>([
		['service: { is: Mail, state: up }', '', []],
		['looked: { workplace page: Status }', '', []],
		['asset: { is: A-9, state: ordered }', 'makes: { assets: [A-9] }', []],
		[
			'service: { is: Mial, state: up }',
			'',
			['There is no service "Mial" in the world "here". Did you mean "Mail"?']
		],
		[
			'delivered mail: { is: Offer, blocked: true }',
			'',
			['There is no delivered mail "Offer" in the world "here".']
		]
	])('%s', (check, more, expected) => {
		expect(problems(check, more)).toEqual(expected);
	});
});
