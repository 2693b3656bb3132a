import { beforeAll, describe, expect, it } from 'vitest';
import { proveScenario, readScenario, readWorld } from '#lib/systems/files.ts';
import { installed } from '#lib/systems/installed.ts';

const base = `deskdrill: 1
title: Desk
agents:
  - { username: john, first name: John, last name: Doe, email: john@bank.example, department: Support, role: All Access, password: john }
users:
  - { name: Karen Jones, email: karen@bank.example }
accounts:
  - { name: John Doe, email: john@bank.example, department: IT }
  - { name: Karen Jones, email: karen@bank.example }
groups:
  - { name: Finance, members: [Karen Jones] }
shares:
  - { name: Finance, access: [{ group: Finance, level: read }] }
`;
const devices = (text: string) =>
	`${base}devices:\n  - { name: FRONT-2, kind: printer }\n  - ${text}\n`;

function problemsOf(text: string): string[] {
	const read = readWorld(text);
	if (read.ok) return [];
	return read.problems.map(({ message, hint, line, column }) =>
		[`${line}:${column}`, message, hint].filter(Boolean).join(' ')
	);
}

describe('a world with devices', () => {
	it.each<[string, string]>([
		['{ name: PC-1 }', ''],
		['{ name: PC-1, owner: Karen Jones, services: { Spooler: stopped }, dns: [10.0.9.9] }', ''],
		['{ name: PC-1, owner: kjones, printers: [front-2], drives: { "S:": Finance } }', ''],
		[
			'{ name: PC-1, owner: Karin }',
			'16:26 There is no account "Karin". Known: "John Doe", "Karen Jones".'
		],
		[
			'{ name: PC-1, owner: Karen Jonas }',
			'16:26 There is no account "Karen Jonas". Did you mean "Karen Jones"?'
		],
		['{ name: front-2 }', '16:13 There are two devices "FRONT-2".'],
		[
			'{ name: PC-1, printers: [FRNT-2] }',
			'16:30 There is no printer "FRNT-2". Did you mean "FRONT-2"?'
		],
		[
			'{ name: PC-1, printers: [{ printer: BACK }] }',
			'16:41 There is no printer "BACK". Known: "FRONT-2".'
		],
		[
			'{ name: PC-1, drives: { "S:": Finanse } }',
			'16:35 There is no share "Finanse". Did you mean "Finance"?'
		],
		[
			'{ name: PC-1, drives: { Store: Finance } }',
			'16:36 "Store" is no letter of a drive. Write a letter and a colon in quotes: `"S:"`.'
		],
		[
			'{ name: PC-1, groups at logon: [Finanse] }',
			'16:37 There is no group "Finanse". Did you mean "Finance"?'
		],
		['{ name: PC-1, software: [{ name: A, licence: B }] }', '16:50 There is no licence "B".'],
		[
			'{ name: PC-1, stored passwords: [{ program: Mail }] }',
			'16:37 PC-1 has no owner, so nobody’s password can be kept. Give it an `owner`, or say whose passwords they are with `account`.'
		],
		[
			'{ name: PC-1, stored passwords: [{ program: Mail, account: Kate }] }',
			'16:64 There is no account "Kate". Known: "John Doe", "Karen Jones".'
		],
		[
			'{ name: PC-1, offline: true }',
			'16:28 PC-1 is a desktop, and only printers have this. Leave it out, or write `kind: printer`.'
		],
		[
			'{ name: PC-1, disk: { size: 10, free: 20 } }',
			'16:43 More of the disk of PC-1 is free than it has. Write a size that is larger, or less that is free.'
		],
		[
			'{ name: PC-1, address: 300.1.2.3 }',
			'16:28 "300.1.2.3" is not an IP address. Write four numbers from 0 to 255: `10.20.4.17`.'
		],
		[
			'{ name: PC-1, dns: [10.0.0.999] }',
			'16:25 "10.0.0.999" is not an IP address. Write four numbers from 0 to 255: `10.20.4.17`.'
		],
		[
			'{ name: PC-1, peripherals: [{ kind: monitor, through: Dock }] }',
			'16:59 The monitor of PC-1 is connected through "Dock", which it does not have. Known: "monitor".'
		]
	])('%s', (text, problem) => {
		expect(problemsOf(devices(text))).toEqual(problem ? [problem] : []);
	});

	it.each<[string, string]>([
		['{ name: PC-1, power: broken }', 'power'],
		['{ name: PC-1, adress: 10.0.0.1 }', 'address'],
		['{ name: PC-1, services: { Spooler: halted } }', 'stopped'],
		['{ name: PC-1, address: nowhere }', 'IP address'],
		['{ kind: laptop }', 'name']
	])('%s is refused with the right words', (text, words) => {
		expect(problemsOf(devices(text)).join()).toContain(words);
	});
});

const world = devices(
	'{ name: PC-1, owner: Karen Jones, printers: [FRONT-2], services: { Spooler: stopped } }'
);
const lab = (more = '') => `deskdrill: 1
id: spooler
title: The printer does not print
summary: A service does not run.
level: beginner
minutes: 5
objectives: [Look before you change]
world: bank
clock: 2026-03-02 09:00
people: { Karen Jones: Cannot print, john: Works at the help desk }
steps:
    - id: repair
      as: john
      title: Let Karen print
      text: 'Karen cannot print at {PC-1.address}. She says: {Karen Jones.symptom}'
      checks:
          - id: looked
            wants: You looked first
            console: { on: PC-1, command: sc query, before the first change: true }
          - id: runs
            wants: The service runs
            device: { is: PC-1, services: { Spooler: running }, changed at most: 1 }
          - id: prints
            wants: Karen can print
            symptom: { of: Karen Jones, trying: print, none: true }
          - id: page
            wants: You looked at its services
            looked: { services of: PC-1 }
      hints: [Which services run?, sc query shows them, Start the Spooler]
      mistakes:
          - id: restarted
            when: { device: { is: PC-1, restarted: true } }
            say: That was more than it needed.
            try: [{ restart device: { device: PC-1 } }]
      solution:
          - look: { services of: PC-1 }
          - run: { device: PC-1, command: sc query spooler }
          - start system service: { device: PC-1, service: Spooler }
${more}debrief: { remember: [Look before you change] }
`;

function read(text = lab()) {
	const bank = readWorld(world);
	if (!bank.ok) throw new Error(bank.problems[0]?.message);
	return readScenario(text, { names: ['bank'], find: () => bank.world });
}

describe('a lab about a device', () => {
	beforeAll(() => installed.load());

	it('is read and proved', () => {
		const found = read();
		if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '));
		const proof = proveScenario(found.scenario, found.world);
		expect(proof.findings.filter(({ ok }) => !ok)).toEqual([]);
		expect(proof.passed).toBeGreaterThan(5);
	});

	it.each<[string, string, string]>([
		[
			'symptom: { of: Karen Jones',
			'symptom: { on: PC-9, of: Karen Jones',
			'There is no device "PC-9"'
		],
		['trying: print, none: true', 'trying: printing, none: true', 'print'],
		['trying: print, none: true', 'trying: print, because: spooler stoped', 'spooler stopped'],
		[
			'looked: { services of: PC-1 }',
			'looked: { services of: PC-11 }',
			'There is no device "PC-11"'
		],
		['- run: { device: PC-1, command', '- run: { device: PC-1, comand', 'command']
	])('says what is wrong where %s is %s', (right, wrong, words) => {
		const found = read(lab().replace(right, wrong));
		const said = found.ok
			? ''
			: found.problems.map(({ message, hint }) => `${message} ${String(hint)}`).join();
		expect(said).toContain(words);
	});
});
