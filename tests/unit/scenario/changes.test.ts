import { describe, expect, it } from 'vitest';
import type { World } from '#lib/kernel/world.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';
import { textOf, worlds } from './shipped.ts';

const LAB = smallLab(REPORT);
const withChanges = (changes: string) => changed(LAB, 'clock:', `changes:\n${changes}\nclock:`);

function worldOf(text: string): World {
	const read = readScenario(text, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.world;
}

/** "12:5 message | hint", of each problem. */
function problemsOf(text: string): string[] {
	const read = readScenario(text, worlds);
	if (read.ok) return [];
	return read.problems.map(({ line, column, message, hint = '' }) =>
		[`${line}:${column}`, message, hint].join(' | ')
	);
}

const lab = worlds.find('lab') as World;
const karen = (world: World) => world.users?.find(({ name }) => name === 'Karen');

describe('what a scenario changes in its world', () => {
	it('is merged by name, and leaves everything else as it is', () => {
		const world = worldOf(withChanges('  users: [{ name: karen, phone: 555-0199 }]'));
		expect(karen(world)).toEqual({ ...karen(lab), phone: '555-0199' });
		expect(world.users?.length).toBe(lab.users?.length);
		expect(world.departments).toBe(lab.departments);
		expect(karen(lab)?.phone).not.toBe('555-0199');
	});

	it('is merged by the key that the list has', () => {
		const world = worldOf(withChanges('  agents: [{ username: john, on vacation: true }]'));
		const john = (of: World) => of.agents?.find(({ username }) => username === 'john');
		expect(john(world)).toEqual({ ...john(lab), 'on vacation': true });
	});

	it('adds entries that the world does not have, and the story can use them', () => {
		const text = withChanges('  users: [{ name: Omar, email: omar@harborbank.example }]')
			.replace('Karen: A customer', 'Omar: A customer')
			.replace('as: Karen', 'as: Omar')
			.replace('from: Karen', 'from: Omar');
		const read = readScenario(text, worlds);
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		expect(proveScenario(read.scenario, read.world).failed).toBe(0);
	});

	it('changes settings one by one, and adds to plain lists', () => {
		const changes = '  settings: { auto claim tickets: false }\n  ban list: [spam@evil.example]';
		const world = worldOf(withChanges(changes));
		expect(world.settings).toEqual({ ...lab.settings, 'auto claim tickets': false });
		expect(world['ban list']).toContain('spam@evil.example');
	});

	it('finds a help topic under the parent that it names', () => {
		const topic = '  help topics: [{ name: Password Reset, parent: Report a Problem, sla: Sev-B }]';
		const world = worldOf(withChanges(topic));
		expect(world['help topics']?.length).toBe(lab['help topics']?.length);
		expect(world['help topics']?.find(({ name }) => name === 'Password Reset')?.sla).toBe('Sev-B');
	});

	it.each([
		[
			'a mistyped name',
			'  users: [{ name: Karem, phone: 555-0100 }]',
			'10:11 | The world "lab" has no user "Karem" to change, and a new one needs "email". | Did you mean "Karen"?'
		],
		[
			'a list that worlds do not have',
			'  usres: [{ name: Karen }]',
			'10:3 | "usres" is not known in this set of changes. | Did you mean "users"?'
		],
		[
			'a key that the entry does not have',
			'  users: [{ name: Karen, phon: 1 }]',
			'10:26 | "phon" is not known in this changed user. | Did you mean "phone"?'
		],
		[
			'an entry without its name',
			'  users: [{ phone: 555-0100 }]',
			'10:11 | "name" is missing in this changed user. | Full name'
		],
		[
			'a name that the world does not have',
			'  users:\n    - name: Karen\n      organization: Harbor',
			'12:21 | There is no organization "Harbor" in this world. | '
		],
		[
			'a value that cannot be',
			'  agents: [{ username: john, active: perhaps }]',
			'10:38 | "active" is "perhaps"; expected true or false. | '
		],
		[
			'a name that two have then',
			'  users:\n    - { name: Ann, email: karen@harborbank.example }',
			'11:27 | There are two addresses of users named "karen@harborbank.example". | '
		],
		['nothing', '  {}', '10:3 | "changes" is empty. | ']
	])('is refused at its place: %s', (_, changes, problem) => {
		const [place = '', message = '', hint = ''] = problem.split(' | ');
		const found = problemsOf(withChanges(changes));
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(`${place} | ${message}`);
		expect(found[0]).toContain(hint.trim());
	});

	it('cannot reach the prototype of a world', () => {
		expect(problemsOf(withChanges('  __proto__: { users: [] }'))[0]).toContain(
			'"__proto__" is not'
		);
	});
});

describe('a world inside of a scenario', () => {
	const world = textOf('scenarios/worlds/lab.yaml').replace(/^#.*$/gm, '').trim();
	const inside = (text: string) =>
		changed(LAB, 'world: lab', `world:\n${text.replaceAll(/^(?=.)/gm, '  ')}`);

	it('is read as one in a file', () => {
		expect(worldOf(inside(world))).toEqual(lab);
		const read = readScenario(inside(world), { names: [], find: () => undefined });
		expect(read.ok && proveScenario(read.scenario, read.world).failed).toBe(0);
		expect(read.ok && read.scenario.world).toBe(undefined);
	});

	it('can be changed, too', () => {
		const text = inside(world).replace('clock:', 'changes: { title: Other }\nclock:');
		expect(worldOf(text).title).toBe('Other');
	});

	it('is refused at its place', () => {
		const broken = world.replace(/department: Support/, 'department: Suport');
		const line =
			inside(broken)
				.split('\n')
				.findIndex((one) => one.includes('Suport')) + 1;
		expect(problemsOf(inside(broken))[0]).toMatch(
			new RegExp(`^${line}:\\d+ \\| There is no department "Suport" in this world`)
		);
		expect(problemsOf(inside('usrs: []'))[0]).toContain('"usrs" is not known in this world.');
	});

	it('is what sentences about unknown names speak of', () => {
		const text = inside(world).replace('john: An agent', 'jon: An agent');
		expect(problemsOf(text)[0]).toContain('Nobody in the world of this file is called "jon".');
	});
});
