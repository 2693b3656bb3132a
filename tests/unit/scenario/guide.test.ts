import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import type { World } from '#lib/kernel/world.ts';
import { textOf, worlds } from './shipped.ts';

const guide = textOf('scenarios/README.md');
const lab = /```yaml\n(.*?)```/s.exec(guide)?.[1] ?? '';
const world = worlds.find('lab') as World;

/** Messages of the reader for this text, or else of the proof. */
function toldOf(text: string): string[] {
	const read = readScenario(text, worlds, { fileName: 'password-reset.yaml' });
	if (!read.ok) return read.problems.map(({ message, hint = '' }) => `${message} ${hint}`);
	const { findings } = proveScenario(read.scenario, read.world);
	return findings.filter(({ ok }) => !ok).map(({ message }) => message);
}

/** The rows of the first table behind these words: its cells, without the head. */
function tableBehind(words: string): string[][] {
	const [, behind = ''] = guide.split(words);
	const table = /(?:^\|.*\n)+/m.exec(behind)?.[0] ?? '';
	const rows = table.trim().split('\n').slice(2);
	return rows.map((row) =>
		row
			.slice(1, -1)
			.split('|')
			.map((cell) => cell.trim())
	);
}

function codesIn(cell = ''): string[] {
	return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** Parts of the language that a table's second column writes. */
function partsIn(words: string): object[] {
	const codes = tableBehind(words).flatMap(([, cell]) => codesIn(cell));
	return codes
		.filter((code) => code.includes(': ') && !/^(as|may hold before):/.test(code))
		.map((code) => parse(code) as object);
}

interface Editable {
	steps: { checks: object[]; solution: object[] }[];
}

/** The guide's lab with its last step changed. */
function changed(change: (step: Editable['steps'][number]) => void): string {
	const file = parse(lab) as Editable;
	const [first, last] = file.steps;
	// The tables speak of a second ticket, too.
	first?.checks.push({
		id: 'second',
		wants: 'Another ticket',
		ticket: { source: 'Web' },
		as: 'other'
	});
	if (last) change(last);
	return stringify(file);
}

function problemsOf(text: string): unknown[] {
	const read = readScenario(text, worlds);
	return read.ok ? [] : [...read.problems];
}

describe("the author's guide", () => {
	it('can be read in one sitting', () => {
		expect(guide.split('\n').length).toBeLessThanOrEqual(300);
	});

	it('has a lab to copy that is proved as it stands', () => {
		expect(toldOf(lab)).toEqual([]);
		expect(lab).toContain('id: password-reset\n');
	});

	it('shows each thing that a lab is made of in that lab', () => {
		for (const word of [
			'checks',
			'ask',
			'decide',
			'mistakes',
			'tip',
			'happenings',
			'calls',
			'replies',
			'unless',
			'hints',
			'solution',
			'wait',
			'optional',
			'done'
		])
			expect(lab, word).toMatch(new RegExp(`\\b${word}:`));
	});

	const lines = partsIn('**... let somebody do something**');
	it.each(lines.map((line) => [JSON.stringify(line), line]))(
		'writes %s as the language does',
		(_, line) => {
			expect(problemsOf(changed((step) => step.solution.push(line)))).toEqual([]);
		}
	);

	const conditions = partsIn('**... check something**');
	it.each(conditions.map((one) => [JSON.stringify(one), one]))(
		'asks %s as the language does',
		(_, one) => {
			const check = { id: 'tried', wants: 'Something', ...one };
			expect(problemsOf(changed((step) => step.checks.push(check)))).toEqual([]);
		}
	);

	it('has lines and conditions to try', () => {
		expect(lines.length).toBeGreaterThan(12);
		expect(conditions.length).toBeGreaterThan(10);
	});

	const slips = tableBehind('## Common slips');
	it.each(slips)('explains %s when somebody writes %s', (right, wrong, message) => {
		const [from = '', to = '', words = ''] = [right, wrong, message].map(
			(cell) => codesIn(cell)[0]
		);
		expect(lab).toContain(from);
		expect(toldOf(lab.replace(from, () => to)).join('\n')).toContain(words);
	});

	it('has slips to try', () => expect(slips.length).toBeGreaterThan(10));
});

describe("the guide's cast of the world lab", () => {
	it('has every agent, as the world has them', () => {
		const teamsOf = (agent: string) =>
			(world.teams ?? [])
				.filter(({ members = [] }) => members.some((member) => member === agent))
				.map(({ name }) => name);
		const agents = (world.agents ?? []).map((agent) => [
			`\`${agent.username}\``,
			`\`${agent.password}\``,
			agent.department,
			agent.role,
			teamsOf(agent.username).join(', ')
		]);
		const told = tableBehind('## The cast of the world').map((row) => row.slice(0, 5));
		expect(told.sort()).toEqual(agents.sort());
	});

	it('has every user with their address', () => {
		const users = (world.users ?? []).map(({ name, email }) => [`\`${name}\``, `\`${email}\``]);
		const told = tableBehind('does not show more. ').map((row) => row.slice(0, 2));
		expect(told).toEqual(users);
	});

	it('names every department, SLA plan and help topic', () => {
		const [, cast = ''] = guide.split('## The cast of the world');
		const names = (['departments', 'sla plans', 'help topics'] as const).flatMap((list) =>
			(world[list] ?? []).map(({ name }) => name)
		);
		for (const name of names) expect(cast).toContain(name);
		for (const plan of world['sla plans'] ?? [])
			expect(cast).toMatch(new RegExp(`${plan.name} \\(${plan['grace period']} (working )?hours?`));
	});
});
