import { describe, expect, it } from 'vitest';
import type { RunState } from '../../scenario/index.ts';
import { Unusable } from '#lib/kernel/shapes/shape.ts';
import { readRun } from './run-shape.ts';

const evidence = {
	held: true,
	expected: 'a reply',
	found: '1 reply',
	decidedBy: { at: 4, words: 'wrote a reply', by: 'John' }
};
const answered = { given: 'a', earlier: ['b'], right: true, tries: 2, at: 3, forYou: true };
const decided = { choice: 'a', earlier: ['b'], right: false, tries: 1, at: 3, forYou: false };
const step: RunState['steps'][string] = {
	began: 1,
	ended: 2,
	marks: { tickets: 3 },
	outcome: 'passed',
	done: 2,
	shownWay: 'other',
	partly: ['c'],
	shownTasks: ['t'],
	taskHints: { t: 1 },
	shownFrom: 'one',
	notDone: [{ line: 0, why: 'no' }],
	hints: 1,
	standing: ['m'],
	mistakes: [{ id: 'm', at: 2 }],
	answers: { q: answered },
	decisions: { d: decided },
	reasons: { d: { text: 'because', at: 2, forYou: true } },
	loggedIn: true,
	evidence: { c: evidence, e: { ...evidence, decidedBy: null } }
} as never;
const whole = {
	scenario: 'lab',
	phase: 'working',
	step: 1,
	began: 1,
	ended: null,
	marks: { tickets: 1, log: 2 },
	steps: { one: step },
	tickets: { outage: 1 },
	happened: [
		{ key: 'run/a', at: 1, who: null, words: 'w', by: 'word', step: null },
		{ key: 'one/b', at: 1, who: 'Karen', words: 'w', by: 'mail', step: 'one' }
	],
	settled: ['run/a'],
	rounds: { 'run/a': { count: 2, standing: true } },
	looks: [
		{
			step: 'one',
			by: { kind: 'user', id: 1 },
			at: { kind: 'ticket', id: 1 },
			shown: true,
			time: 1
		},
		{
			step: 'one',
			by: { kind: 'guest' },
			at: { kind: 'mailbox', address: 'a' },
			shown: false,
			time: 1
		},
		{
			step: 'one',
			by: { kind: 'agent', id: 1 },
			at: { kind: 'row', of: 'queue', id: 3 },
			shown: true,
			time: 1
		},
		{
			step: 'one',
			by: { kind: 'agent', id: 1 },
			at: { kind: 'page', title: 'Dashboard' },
			shown: true,
			time: 1
		}
	],
	drafts: [{ form: 'note', row: 1, by: { kind: 'agent', id: 1 }, time: 1 }],
	trail: [
		{
			step: 0,
			undo: [{ type: 'removed', table: 'tickets', id: 1 }],
			tickets: { outage: 1 },
			happened: 0,
			settled: 0,
			rounds: { 'run/a': { count: 1, standing: false } }
		}
	]
};

/** The same run with one value in its place, by a path such as `steps.one.hints`; undefined takes it away. */
function withValue(path: string, value: unknown): unknown {
	const run = structuredClone(whole) as unknown as Record<string, unknown>;
	const names = path.split('.');
	const last = names.pop() ?? '';
	const of = names.reduce((one, name) => one[name] as Record<string, unknown>, run);
	if (value === undefined) Reflect.deleteProperty(of, last);
	else of[last] = value;
	return run;
}

describe('the run of a scenario in a backup', () => {
	it('is read whole', () => {
		expect(readRun(null)).toBeNull();
		expect(readRun(whole)).toEqual(whole);
		expect(readRun({ ...whole, colour: 'red' })).toEqual(whole);
	});

	it.each(['briefing', 'working', 'done', 'paused', 'debrief'])('may be in phase %s', (phase) => {
		expect(readRun({ ...whole, phase })).toMatchObject({ phase });
	});

	it.each([
		['steps.one.outcome', ['working', 'passed', 'shown', 'skipped', 'left']],
		['happened.0.by', ['reply', 'mail', 'call', 'word', 'desk']]
	])('has in %s what the coach writes there', (path, values) => {
		for (const value of values) {
			const run = withValue(path, value);
			expect(readRun(run)).toEqual(run);
		}
	});

	it.each([
		'trail',
		'rounds',
		'trail.0.rounds',
		'drafts',
		'steps.one.shownFrom',
		'steps.one.notDone',
		'steps.one.done',
		'steps.one.shownWay',
		'steps.one.partly',
		'steps.one.reasons',
		'steps.one.reasons.d.forYou',
		'steps.one.shownTasks',
		'steps.one.taskHints',
		'steps.one.answers.q.earlier',
		'steps.one.answers.q.forYou',
		'steps.one.decisions.d.earlier',
		'steps.one.decisions.d.forYou'
	])('was written without %s by older editions', (path) => {
		const run = withValue(path, undefined);
		expect(JSON.stringify(readRun(run))).toBe(JSON.stringify(run));
	});

	it.each(['ended', 'began', 'steps.one.ended', 'happened.1.who', 'happened.1.step'])(
		'may have no %s',
		(path) => {
			const run = withValue(path, null);
			expect(readRun(run)).toEqual(run);
		}
	);

	it.each([
		'scenario',
		'phase',
		'step',
		'marks',
		'steps',
		'tickets',
		'tickets.outage',
		'happened',
		'happened.0.key',
		'happened.0.at',
		'happened.0.words',
		'happened.0.by',
		'settled',
		'looks',
		'looks.0.step',
		'looks.0.by',
		'looks.0.at',
		'looks.0.at.kind',
		'looks.0.at.id',
		'looks.1.at.address',
		'looks.2.at.of',
		'looks.2.at.id',
		'looks.3.at.title',
		'looks.0.shown',
		'looks.0.time',
		'drafts.0.form',
		'drafts.0.row',
		'drafts.0.by',
		'drafts.0.time',
		'trail.0.step',
		'trail.0.undo',
		'trail.0.undo.0',
		'trail.0.tickets',
		'trail.0.happened',
		'trail.0.settled',
		'steps.one.began',
		'steps.one.marks',
		'steps.one.outcome',
		'steps.one.notDone',
		'steps.one.notDone.0.line',
		'steps.one.notDone.0.why',
		'steps.one.hints',
		'steps.one.standing',
		'steps.one.mistakes',
		'steps.one.mistakes.0.id',
		'steps.one.mistakes.0.at',
		'steps.one.answers',
		'steps.one.answers.q.given',
		'steps.one.answers.q.right',
		'steps.one.answers.q.tries',
		'steps.one.answers.q.at',
		'steps.one.answers.q.forYou',
		'steps.one.decisions.d.choice',
		'steps.one.decisions.d.right',
		'steps.one.decisions.d.tries',
		'steps.one.decisions.d.at',
		'steps.one.loggedIn',
		'steps.one.evidence',
		'steps.one.evidence.c.held',
		'steps.one.evidence.c.expected',
		'steps.one.evidence.c.found',
		'steps.one.evidence.c.decidedBy.at',
		'steps.one.evidence.c.decidedBy.words',
		'steps.one.evidence.c.decidedBy.by'
	])('cannot be used with something else in %s', (path) => {
		for (const value of [null, { odd: [] }])
			if (!(path.endsWith('marks') || path.endsWith('steps')) || value !== null)
				expect(() => readRun(withValue(path, value))).toThrow(Unusable);
	});

	it('counts marks of tables that there are', () => {
		expect(() => readRun(withValue('marks', { ghosts: 1 }))).toThrow(
			'run.marks.ghosts is not a table'
		);
		expect(() => readRun(withValue('marks', { tickets: 'x' }))).toThrow(
			'run.marks.tickets is not a whole number'
		);
	});
});
