import { describe, expect, it } from 'vitest';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { coach, coachView, moveClock } from '#lib/scenario/index.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { proveScenario, readScenario, readWorld } from '#lib/systems/files.ts';
import { installed } from '#lib/systems/installed.ts';
import { changed, smallLab } from './small-lab.ts';
import { textOf, worlds } from './shipped.ts';

const PAST = `past:
  - { ago: 2 days, as: Karen, open ticket: { help topic: Feedback, subject: No paper, message: Empty. }, name: printer }
  - { ago: 1 day, as: john, note: { ticket: printer, body: Ordered. } }
  - { ago: 30 minutes, as: Ken, write mail: { subject: My badge, message: It is lost. }, name: badge }
steps:
`;
const LAB = changed(
	smallLab(`  - id: triage
    as: john
    title: Work off what waits
    text: 'Close {printer.number}.'
    checks:
      - { id: closed, wants: It is closed, ticket: { is: printer, state: closed } }
      - { id: open, wants: The badge waits, may hold before: true, ticket: { is: badge, state: open } }
      - { id: cup, wants: The cup is closed, ticket: { is: cup, state: closed } }
    hints: [a, b, c]
    happenings:
      - { after: 5 minutes, who: Ken, mails: { subject: My cup, message: It broke., as: cup } }
    solution:
      - set status: { ticket: printer, status: Closed }
      - wait: 5 minutes
      - set status: { ticket: cup, status: Closed }
`),
	'steps:\n',
	PAST
);

function read(text = LAB) {
	const found = readScenario(text, worlds);
	if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'));
	return found;
}

function begun() {
	const { scenario, world } = read();
	const { events, attempt } = beginScenario(scenario, world);
	return { scenario, attempt, tables: new MemoryTables(installed, events) };
}

const HOUR = 3_600_000;

describe('a story with a past', () => {
	it('begins with tickets of the given age, and with what the desk did on the way', () => {
		const { tables, attempt } = begun();
		const [printer, badge] = [tables.get('tickets', 1), tables.get('tickets', 2)];
		expect(attempt.now - (printer?.created ?? 0)).toBe(48 * HOUR);
		expect(attempt.now - (badge?.created ?? 0)).toBe(HOUR / 2);
		expect(attempt.run?.tickets).toEqual({ printer: 1, badge: 2 });
		const notes = tables.find('entries', 'thread', 't1').map(({ body }) => body);
		expect(notes.join(' ')).toContain('Ordered.');
		expect(attempt.run?.phase).toBe('briefing');
		expect(attempt.run?.happened).toEqual([]);
	});

	it('begins at its own clock, whenever the past was', () => {
		const { scenario, world } = read();
		const without = { ...scenario, past: undefined };
		expect(begun().attempt.now).toBe(beginScenario(without as never, world).attempt.now);
	});

	it('marks tickets overdue on the way', () => {
		const old = read(changed(LAB, 'ago: 2 days', 'ago: 2 weeks'));
		const { events } = beginScenario(old.scenario, old.world);
		const tables = new MemoryTables(installed, events);
		expect(tables.get('tickets', 1)?.overdue).toBe(true);
		expect(tables.get('tickets', 2)?.overdue).toBe(false);
	});

	it('counts nothing of it as done in the run', () => {
		const { tables, attempt, scenario } = begun();
		const going = coach(tables, attempt, scenario, { do: 'begin' });
		tables.apply(going.events);
		expect(going.attempt.run?.marks.tickets).toBe(2);
		const view = coachView(tables, going.attempt, scenario);
		expect(view.step?.text).toBe(`Close ${tables.get('tickets', 1)?.number}.`);
		expect(view.step?.canGoBack).toBe(false);
	});

	it('proves, also after each export', () => {
		const { scenario, world } = read();
		expect(proveScenario(scenario, world).findings.filter(({ ok }) => !ok)).toEqual([]);
	});

	it('names the ticket of a happening at once', () => {
		const { tables, attempt, scenario } = begun();
		const going = coach(tables, attempt, scenario, { do: 'begin' });
		tables.apply(going.events);
		expect(going.attempt.run?.tickets).not.toHaveProperty('cup');
		const later = moveClock(tables, going.attempt, scenario, going.attempt.now + HOUR);
		tables.apply(later.events);
		const cup = later.attempt.run?.tickets['cup'];
		expect(tables.get('tickets', cup ?? 0)?.subject).toBe('My cup');
	});
});

it('takes a link, to which the product says no while it makes it', () => {
	const line = 'note: { ticket: printer, body: Ordered. } }';
	const other = `open ticket: { help topic: Feedback, subject: Toner, message: Low. }, name: toner }
  - { ago: 1 day, as: john, link: { tickets: [printer, toner] } }`;
	const { scenario, world } = read(changed(LAB, `as: john, ${line}`, `as: Ken, ${other}`));
	const tables = new MemoryTables(installed, beginScenario(scenario, world).events);
	expect(tables.get('tickets', 2)?.parent).toBe(1);
});

describe('a past is refused at its place', () => {
	const problemsOf = (from: string, to: string) => {
		const found = readScenario(changed(LAB, from, to), worlds);
		return found.ok
			? []
			: found.problems.map(({ line, message, hint = '' }) => `${line} ${message} ${hint}`.trim());
	};

	it.each([
		[
			'in another order',
			'ago: 1 day',
			'ago: 3 days',
			'13 This was earlier (3 days ago) than the action before it (2 days ago). Write the oldest first.'
		],
		[
			'with what the desk refuses at a field alone',
			'note: { ticket: printer, body: Ordered. }',
			'set due date: { ticket: printer, due date: 2020-01-01 09:00 }',
			'could not happen before'
		],
		[
			'with a name for what opens no ticket',
			'note: { ticket: printer, body: Ordered. }',
			'assign: { ticket: printer, agent: john }, name: x',
			'opens no ticket that could have a name'
		],
		[
			'with a ticket that is not opened yet',
			'note: { ticket: printer,',
			'note: { ticket: badge,',
			'The ticket "badge" is opened later, or has no name in the past.'
		],
		[
			'with two verbs',
			'note: { ticket: printer, body: Ordered. }',
			'note: { ticket: printer, body: Ordered. }, claim: { ticket: printer }',
			'This line has 2 verbs'
		],
		['without a verb', ', note: { ticket: printer, body: Ordered. }', '', 'past action is empty'],
		[
			'with a wait',
			'note: { ticket: printer, body: Ordered. }',
			'wait: 5 minutes',
			'"wait" is not known in this past action.'
		],
		['without a person', 'as: john, note', 'note', '"as" is missing in this past action.'],
		['with one name twice', 'name: badge', 'name: printer', 'gives the name "printer" to a ticket'],
		['at no time', 'ago: 1 day', 'ago: 0 days', 'is not a length of time']
	])('%s', (_, from, to, sentence) => {
		expect(problemsOf(from, to).join('\n')).toContain(sentence);
	});
});

describe('the older tickets of a world', () => {
	const OLDER = `past:
  - { ago: 4 days, as: Ken, write mail: { subject: My chair, message: It squeaks. }, name: chair }
  - { ago: 3 days, as: john, reply: { ticket: chair, body: A new one comes. } }
  - { ago: 2 hours, as: Priya, write mail: { subject: A lamp, message: It is dark. } }
`;
	const WORLD = textOf('scenarios/worlds/lab.yaml');
	const readOlder = (lab: string, older = OLDER) => {
		const world = readWorld(WORLD + older);
		if (!world.ok) throw new Error(world.problems.map(({ message }) => message).join('\n'));
		return readScenario(lab, { names: ['lab'], find: () => world.world });
	};
	const asking = changed(LAB, 'past:\n', 'older tickets: true\npast:\n');
	const problemsOf = (read: ReturnType<typeof readOlder>) =>
		read.ok ? [] : read.problems.map(({ line, message }) => `${line} ${message}`);

	function subjects(lab: string) {
		const read = readOlder(lab);
		if (!read.ok) throw new Error(problemsOf(read).join('\n'));
		const { events, attempt } = beginScenario(read.scenario, read.world);
		const tables = new MemoryTables(installed, events);
		const rows = [1, 2, 3, 4, 5].flatMap((id) => tables.get('tickets', id) ?? []);
		return { rows, named: attempt.run?.tickets, subjects: rows.map(({ subject }) => subject) };
	}

	it('are in the queues of a scenario that asks for them, between its own, and have no names', () => {
		const { rows, named, subjects: found } = subjects(asking);
		expect(found).toEqual(['My chair', 'No paper', 'A lamp', 'My badge']);
		expect(rows[0]?.answered).toBe(true);
		expect(named).toEqual({ printer: 2, badge: 4 });
	});

	it('are not there for one that does not', () => {
		expect(subjects(LAB).subjects).toEqual(['No paper', 'My badge']);
	});

	it('leave a scenario that can be proved', () => {
		const read = readOlder(asking);
		if (!read.ok) throw new Error('It cannot be read.');
		const { findings } = proveScenario(read.scenario, read.world);
		expect(findings.filter(({ ok }) => !ok)).toEqual([]);
	});

	it('are asked for only where there are some', () => {
		expect(problemsOf(readOlder(asking, ''))).toEqual(['11 The world "lab" has no older tickets.']);
	});

	it('share no name with a ticket of the story', () => {
		const read = readOlder(changed(asking, 'name: badge', 'name: chair'));
		expect(problemsOf(read).join('\n')).toContain(
			'An older ticket of the world "lab" is called "chair", too.'
		);
	});

	it.each([
		['an unknown person', 'as: Ken', 'as: Kenn', 'Nobody in the world'],
		['an unknown verb', 'reply:', 'replie:', '"replie" is not known'],
		['another order', 'ago: 4 days', 'ago: 1 day', 'This was earlier'],
		['a ticket that nobody opened', 'ticket: chair', 'ticket: stool', 'is opened later'],
		['what the desk refuses', 'as: john', 'as: jane', 'could not happen before']
	])('are refused in the file of the world with %s', (_, from, to, sentence) => {
		const read = readWorld(WORLD + changed(OLDER, from, to));
		const line = WORLD.split('\n').length;
		const problems = read.ok ? [] : read.problems;
		expect(problems.map(({ message }) => message).join('\n')).toContain(sentence);
		for (const problem of problems) expect(problem.line).toBeGreaterThan(line);
	});
});
