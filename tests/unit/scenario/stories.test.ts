import { describe, expect, it } from 'vitest';
import { Session as Played } from './session.ts';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { coach, debriefView, type Attempt, type Scenario } from '#lib/scenario/index.ts';
import { draw, coveringSeeds } from '#lib/scenario/vary/draw.ts';
import { readScenario, proveScenario } from '#lib/systems/files.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { installed } from '#lib/systems/installed.ts';
import { changed } from './small-lab.ts';
import { worlds } from './shipped.ts';
import { VARIED } from './varied.ts';

function story(seed?: number, text = VARIED) {
	const read = readScenario(text, worlds, seed === undefined ? {} : { seed });
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read;
}

/** "12:5 message | hint", of each problem. */
function problemsOf(from: string, to: string, text = VARIED): string[] {
	const read = readScenario(changed(text, from, to), worlds);
	if (read.ok) return [];
	return read.problems.map(({ line, column, message, hint = '' }) =>
		[`${line}:${column}`, message, hint].join(' | ')
	);
}

describe('a story of a lab in which something varies', () => {
	it('is the same for the same seed, and need not be for another one', () => {
		expect(story(7).scenario).toEqual(story(7).scenario);
		const titles = Array.from({ length: 20 }, (_, n) => story(n + 1).scenario.summary);
		expect(new Set(titles).size).toBe(6);
	});

	it('stays the same over the versions of the app', () => {
		// Desks are kept with their seed: whoever changes how it is drawn changes their stories.
		expect(story(7).scenario.story).toEqual({
			seed: 7,
			drawn: {
				person: 'Karen',
				case: { thing: 'a badge', topic: 'Access Issue', sla: 'Sev-B' },
				wait: 10,
				greeting: 'good morning'
			}
		});
	});

	it('has the values in texts, names, keys, world, happenings, checks and solutions', () => {
		const { scenario, world } = story(7);
		const [report, plan] = scenario.steps;
		expect(scenario.summary).toBe('Karen has lost a badge.');
		expect(scenario.people).toMatchObject({ Karen: 'Has lost a badge.' });
		expect(world.users?.find(({ name }) => name === 'Karen')?.phone).toBe('555-10');
		expect(report?.as).toBe('Karen');
		expect(report?.checks?.[0]?.['ticket']).toEqual({
			from: 'Karen',
			subject: { 'mentions any': [['a badge']] }
		});
		expect(plan?.happenings?.[0]).toMatchObject({ after: '10 minutes', who: 'Karen' });
		expect(plan?.solution?.[1]).toEqual({ 'set sla': { ticket: 'lost', sla: 'Sev-B' } });
		expect(scenario).not.toHaveProperty('vary');
	});

	it('shows the drawn one of several right texts, and accepts each of them', () => {
		const [report] = story(7).scenario.steps;
		expect(report?.text).toContain('Say "good morning",');
		expect(report?.checks?.[1]?.['ticket']).toMatchObject({
			says: { 'mentions any': [['hello', 'good morning']] }
		});
	});

	it('leaves the variables of the product and what is escaped alone', () => {
		expect(story(7).scenario.steps[0]?.text).toMatch(/Not %\{ticket.number}, nor \\?\{person}\.$/);
	});

	it('gives a value its own type where it stands alone', () => {
		const text = changed(VARIED, 'minutes: 5', "minutes: '{wait}'").replace(
			'optional: true',
			"optional: '{sure}'"
		);
		const varied = changed(text, '  wait:', '  sure: { one of: [true] }\n  wait:');
		expect(story(7, varied).scenario.minutes).toBe(10);
		expect(story(7, varied).scenario.steps[1]?.checks?.[1]?.optional).toBe(true);
	});

	it('is proved with every value and every row', () => {
		const { seeds } = story();
		expect(seeds[0]).toBe(1);
		expect(seeds.length).toBeLessThanOrEqual(9);
		const drawn = seeds.map((seed) => story(seed).scenario.story?.drawn);
		for (const [name, values] of Object.entries({ person: 2, case: 3, wait: 3, greeting: 2 }))
			expect(new Set(drawn.map((one) => JSON.stringify(one?.[name]))).size).toBe(values);
		for (const seed of seeds) {
			const { scenario, world } = story(seed);
			expect(proveScenario(scenario, world).findings.filter(({ ok }) => !ok)).toEqual([]);
		}
	});

	it('draws evenly', () => {
		const vary = { one: { 'one of': ['a', 'b', 'c'] } };
		const counts = new Map<unknown, number>();
		for (let seed = 1; seed <= 3000; seed++) {
			const value = draw(vary, seed).get('one')?.value;
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(100);
		expect(coveringSeeds({ one: { from: 1, to: 100 } })).toHaveLength(100);
	});
});

describe('an attempt', () => {
	const begun = (scenario: Scenario, seed?: number) => {
		const { events, attempt } = beginScenario(scenario, worlds.find('lab') ?? {}, seed);
		return { tables: new MemoryTables(installed, events), attempt };
	};

	it('keeps seed and drawn values; the debrief tells the number, and no answers of other stories', () => {
		const { scenario } = story(7);
		const { tables, attempt } = begun(scenario);
		expect(attempt.run).toMatchObject({ seed: 7, drawn: scenario.story?.drawn });
		const going = coach(tables, attempt, scenario, { do: 'begin' });
		const kept = JSON.parse(JSON.stringify(going.attempt)) as Attempt;
		expect(debriefView(tables, kept, scenario)?.story).toEqual({ seed: 7 });
	});

	it('numbers its tickets by the seed, and without one as before', () => {
		const numbers = [undefined, 1, 2, 1].map((seed) => {
			const session = new Played('banking-outage.yaml', seed);
			session.coach({ do: 'begin' });
			session.openTicket();
			return session.tables.get('tickets', 1)?.number;
		});
		expect(numbers[0]).toBe('456971');
		expect(numbers[1]).toBe(numbers[3]);
		expect(new Set(numbers).size).toBe(3);
		expect(begun(new Played('banking-outage.yaml').scenario, 5).attempt.run?.drawn).toBe(undefined);
	});
});

describe('what varies is refused at its place', () => {
	it.each([
		[
			'a person that only one story has',
			'one of: [Karen, Ken]',
			'one of: [Karen, Kan]',
			'The world "lab" has no user "Kan" to change'
		],
		[
			'a plan that only one row has',
			'topic: Equipment Request, sla: Sev-C',
			'topic: Equipment Request, sla: Sev-D',
			'There is no SLA plan "Sev-D" in the world "lab".'
		],
		[
			'an unknown name',
			"as: '{person}'",
			"as: '{persom}'",
			'There is no variable "persom" for "{persom}". | Did you mean "person"?'
		],
		[
			'an unknown column',
			"sla: '{case.sla}' } }",
			"sla: '{case.slo}' } }",
			'"{case.slo}" is no value of "case". | Did you mean "{case.sla}"?'
		],
		[
			'a row without its column',
			"sla: '{case.sla}' } }",
			"sla: '{case}' } }",
			'"{case}" is no value of "case".'
		],
		[
			'a column of what is no row',
			"'It is {person}.",
			"'It is {person.name}.",
			'"person" has no columns: write "{person}"'
		],
		['braces without quotes', "as: '{person}'", 'as: {person}', '"{person}" needs quotes here'],
		[
			'a row that does not fit',
			'{ thing: a mouse, topic: Equipment Request, sla: Sev-C }',
			'{ thing: a mouse, sla: Sev-C }',
			'This row of "case" has no "topic".'
		],
		[
			'a column too many',
			'sla: Sev-C }',
			'sla: Sev-C, slo: 1 }',
			'The first row of "case" has no "slo". | Did you mean "sla"?'
		],
		[
			'two kinds',
			'{ from: 5, to: 15, step: 5 }',
			'{ from: 5, to: 15, one of: [1] }',
			'"wait" has 2.'
		],
		['no kind', '{ from: 5, to: 15, step: 5 }', '{ step: 5 }', '"wait" has none.'],
		[
			'a range backwards',
			'{ from: 5, to: 15, step: 5 }',
			'{ from: 5, to: 1 }',
			'"to" is less than "from" (5).'
		],
		[
			'a range without end',
			'{ from: 5, to: 15, step: 5 }',
			'{ from: 5 }',
			'"to" is missing in the variable "wait".'
		],
		[
			'a range with too many numbers',
			'{ from: 5, to: 15, step: 5 }',
			'{ from: 5, to: 900 }',
			'"wait" has more than 100 values.'
		],
		[
			'a name that is none',
			'  wait:',
			'  The Wait:',
			'"The Wait" cannot be the name of a variable.'
		],
		[
			'a key that is not known',
			'one of: [Karen, Ken]',
			'oneof: [Karen, Ken]',
			'"oneof" is not known in this variable. | Did you mean "one of"?'
		],
		[
			'a value that is none',
			'one of: [Karen, Ken]',
			'one of: [~, Ken]',
			'This entry of "one of" is empty'
		],
		[
			'a list within a text',
			'one of: [Karen, Ken]',
			'one of: [[Karen], Ken]',
			'"{person}" is a list or a group of keys, and cannot stand within a text. | Write \'{person}\' alone in the place'
		],
		[
			'a value that quotes what stands below it',
			'one of: [Karen, Ken]',
			"one of: ['{wait} minutes', Ken]",
			'"{wait}" does not stand above this value.'
		],
		[
			'several right ones where all are wanted',
			"says: { mentions any: [['{greeting}']] }",
			"says: { mentions: ['{greeting}'] }",
			'"greeting" is any of several texts'
		]
	])('%s', (_, from, to, sentence) => {
		const found = problemsOf(from, to);
		expect(found.join('\n')).toContain(sentence);
	});

	it('points at the value, or says in which story it was found', () => {
		const without = changed(
			VARIED,
			"changes:\n  users: [{ name: '{person}', phone: '555-{wait}' }]\n",
			''
		);
		const [found = ''] = problemsOf('one of: [Karen, Ken]', 'one of: [Karen, Kan]', without);
		const lines = without.split('\n');
		const line = lines.findIndex((one) => one.includes('one of:'));
		const column = (lines[line] ?? '').indexOf('Ken') + 1;
		expect(found).toBe(
			`${line + 1}:${column} | Nobody in the world "lab" is called "Kan". | Did you mean "Ken"?`
		);
		const [long = ''] = problemsOf("'It is {person}.", `'${'{case.thing} '.repeat(600)}.`);
		expect(long).toMatch(/longer than 5000 characters\. \(story \d+: person: /);
	});

	it('says the same problem of all stories once', () => {
		expect(problemsOf('level: beginner', 'level: easy')).toHaveLength(1);
	});
});
