import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MemoryTables } from '#lib/kernel/memory.ts';
import type { Action } from '#lib/scenario/language/actions.ts';
import type { Condition } from '#lib/scenario/language/condition.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';
import { debriefView } from '#lib/scenario/view/debrief-view.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { pass } from '#lib/scenario/run/clock.ts';
import { playLines } from '#lib/scenario/run/solve.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { language } from '#lib/systems/language.ts';
import { DeskDatabase, Store, type DeskSession } from '#lib/store/index.ts';
import { changed } from './small-lab.ts';
import { worlds } from './shipped.ts';

const CALL = readFileSync(new URL('../../e2e/files/call.yaml', import.meta.url), 'utf8');

const LAB = {
	fileName: 'lab.yaml',
	text: readFileSync(new URL('../../../scenarios/worlds/lab.yaml', import.meta.url), 'utf8')
};

function read(text: string) {
	const found = readScenario(text, worlds);
	if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '));
	return found;
}
const problemsOf = (text: string) => {
	const found = readScenario(text, worlds);
	return found.ok
		? []
		: found.problems.map(({ message, hint }) => [message, hint].filter(Boolean).join(' '));
};

/** The lab, begun, with some lines played by John. */
function played(...given: [string, ...Action[]] | Action[]): Stage {
	const [first, ...more] = given;
	const text = typeof first === 'string' ? first : CALL;
	const lines = (typeof first === 'string' ? more : given) as Action[];
	const { scenario, world } = read(text);
	const { events, attempt } = beginScenario(scenario, world);
	const stage = new Stage(new MemoryTables(language.systems, events), attempt, scenario);
	act(stage, { do: 'begin' });
	play(stage, ...lines);
	return stage;
}
function play(stage: Stage, ...lines: Action[]) {
	for (const { outcome, fault } of playLines(stage, lines, 'john'))
		if (fault ?? outcome?.refusal) throw new Error(fault ?? outcome?.refusal?.message ?? '');
}
function evidence({ scene }: Stage, condition: Condition) {
	if (!scene) throw new Error('The lab was not begun.');
	return evaluate(scene, condition);
}
const reset: Action = { 'reset account password': { account: 'Karen', password: 'Spring-2026!' } };
const waited: Action = { wait: '20 seconds' };
const answered: Action[] = [waited, { 'answer call': {} }];
const ask = (topic: string): Action => ({ ask: { topic } });
const say = (words: string): Action => ({ say: { words } });
const ended: Action = { 'end call': { words: 'Goodbye.' } };

describe('a lab with calls', () => {
	it('is proved', () => {
		const { scenario, world } = read(CALL);
		const { findings } = proveScenario(scenario, world);
		expect(findings.filter(({ ok }) => !ok)).toEqual([]);
	});

	it('is refused with its problems in words', () => {
		const wrong = (from: string, to: string) => problemsOf(changed(CALL, from, to));
		expect(wrong('topic: identity by manager', 'topic: identity by manger')).toEqual([
			'Nobody in this file has a clue about "identity by manger". Did you mean "identity by manager"?'
		]);
		expect(wrong('after: since when', 'after: since then')[0]).toContain(
			'Did you mean "since when"?'
		);
		expect(wrong('before: any change', 'before: reset acount password')).toEqual([
			'No verb of the workplace is called "reset acount password". Did you mean "reset account password"?'
		]);
		expect(wrong('by: chat, opening', 'by: chatt, opening')[0]).toContain('chat');
		expect(wrong('impostor: true', 'imposter: true')[0]).toContain('imposter');
		expect(wrong('patience: 5 minutes', 'patience: soon')[0]).toContain('patience');
		expect(wrong('        who: Karen\n        rings', '        rings')[0]).toContain(
			'"who" is missing'
		);
		expect(wrong('with: Karen, by: phone', 'with: Karin, by: phone')[0]).toContain('Did you mean');
		expect(wrong('mood at least: 0', 'mood at least: 3')[0]).toContain('mood at least');
		expect(wrong('    mood: -1\n', '    mood: -3\n')[0]).toContain('mood');
	});

	it('keeps the meaning of calls that are only told', () => {
		const text = CALL.replace(/rings:\n +opening: (.*)\n +patience: .*\n/, 'calls: $1\n');
		const { scenario, world } = read(text);
		const { events, attempt } = beginScenario(scenario, world);
		const stage = new Stage(new MemoryTables(language.systems, events), attempt, scenario);
		act(stage, { do: 'begin' });
		pass(stage, stage.now + 60_000);
		expect(stage.running.happened.map(({ by }) => by)).toEqual(['call']);
		expect(stage.tables.lastId('conversations')).toBe(0);
	});
});

describe('facts about conversations', () => {
	const secondLong: Action = { wait: '90 seconds' };
	it.each<[string, Action[], Condition, boolean]>([
		['asked', answered, { asked: { topic: 'since when' } }, false],
		['asked', [...answered, ask('since when')], { asked: { topic: 'since when' } }, true],
		[
			'asked of another',
			[...answered, ask('since when')],
			{ asked: { person: 'Ken', topic: 'since when' } },
			false
		],
		[
			'asked in own words',
			[...answered, say('Since when, please?')],
			{ asked: { person: 'Karen', topic: 'since when' } },
			true
		],
		[
			'any of several',
			[...answered, ask('urgency')],
			{ asked: { topic: ['since when', 'urgency'] } },
			true
		],
		[
			'identity by any question',
			[...answered, ask('identity by office')],
			{ asked: { topic: 'identity' } },
			true
		],
		[
			'asked before a change',
			[...answered, ask('identity'), reset],
			{ asked: { topic: 'identity', before: 'reset account password' } },
			true
		],
		[
			'asked after the change',
			[...answered, reset, ask('identity')],
			{ asked: { topic: 'identity', before: 'reset account password' } },
			false
		],
		[
			'asked after any change',
			[...answered, reset, ask('identity')],
			{ asked: { topic: 'identity', before: 'any change' } },
			false
		],
		[
			'asked before another change',
			[...answered, reset, ask('identity')],
			{ asked: { topic: 'identity', before: 'unlock account' } },
			true
		],
		['proved', [...answered, ask('identity by manager')], { identity: { of: 'Karen' } }, true],
		['not proved', [...answered, ask('identity')], { identity: { of: 'Karen' } }, false],
		[
			'not proved, as wanted',
			[...answered, ask('identity')],
			{ identity: { of: 'Karen', proved: false } },
			true
		],
		[
			'proved after the change',
			[...answered, reset, ask('identity by manager')],
			{ identity: { of: 'Karen', before: 'any change' } },
			false
		],
		[
			'proved by calling back',
			[...answered, ended, { call: { person: 'Karen' } }],
			{ identity: { of: 'Karen' } },
			true
		],
		[
			'said',
			[...answered, say('It is the old password.')],
			{ said: { to: 'Karen', mentions: ['old password'] } },
			true
		],
		[
			'said otherwise',
			[...answered, say('It is caps lock.')],
			{ said: { to: 'Karen', mentions: ['old password'] } },
			false
		],
		['nothing said', answered, { said: { mentions: ['password'] } }, false],
		[
			'never said',
			[...answered, say('Your password is Spring.')],
			{ said: { mentions: ['password'], never: true } },
			false
		],
		[
			'answered in time',
			answered,
			{ conversation: { with: 'Karen', 'answered within': '1 minute' } },
			true
		],
		[
			'answered late',
			[secondLong, { 'answer call': {} }],
			{ conversation: { with: 'Karen', 'answered within': '1 minute' } },
			false
		],
		['by phone, not chat', answered, { conversation: { by: 'chat' } }, false],
		['open', answered, { conversation: { state: 'open' } }, true],
		['missed', [{ wait: '6 minutes' }], { conversation: { with: 'Karen', state: 'missed' } }, true],
		[
			'held too long',
			[...answered, { 'hold call': {} }, { wait: '3 minutes' }],
			{ conversation: { 'held at most': '2 minutes' } },
			false
		],
		[
			'held shortly',
			[...answered, { 'hold call': {} }, { wait: '1 minute' }, { 'resume call': {} }],
			{ conversation: { 'held at most': '2 minutes' } },
			true
		],
		['ended politely', [...answered, ended], { conversation: { 'ended politely': true } }, true],
		[
			'goodbye said before',
			[...answered, ask('goodbye'), { 'end call': {} }],
			{ conversation: { 'ended politely': true } },
			true
		],
		[
			'hung up',
			[...answered, { 'end call': {} }],
			{ conversation: { 'ended politely': true } },
			false
		],
		['not ended yet', answered, { conversation: { 'ended politely': false } }, false],
		['mood', [...answered, ask('thank you')], { conversation: { 'mood at least': 1 } }, true],
		[
			'mood too low',
			[...answered, { 'hold call': {} }],
			{ conversation: { 'mood at least': 0 } },
			false
		],
		[
			'promised',
			[...answered, { 'promise call back': {} }],
			{ conversation: { promised: true } },
			true
		],
		[
			'called back',
			[...answered, { 'promise call back': {} }, ended, { call: { person: 'Karen' } }],
			{ conversation: { 'called back': true } },
			true
		],
		[
			'called back too late',
			[
				...answered,
				{ 'promise call back': { by: '10 minutes' } },
				ended,
				{ wait: '20 minutes' },
				{ call: { person: 'Karen' } }
			],
			{ conversation: { 'called back': true } },
			false
		],
		['called by the learner', answered, { conversation: { called: true } }, false],
		['none', [], { conversation: { never: true } }, true],
		['at least two', answered, { conversation: { 'at least': 2 } }, false]
	])('%s', (_, lines, condition, held) => {
		const found = evidence(played(...lines), condition);
		expect(found.held).toBe(held);
		expect(found.expected).not.toBe('');
		expect(found.found).not.toBe('');
	});

	it('say what was expected, what was found and who decided', () => {
		const late = played(...answered, reset, ask('identity by manager'));
		expect(
			evidence(late, {
				asked: { person: 'Karen', topic: 'identity', before: 'reset account password' }
			})
		).toMatchObject({
			expected: 'Karen is asked about identity, before “reset account password”',
			found: expect.stringContaining('asked only after this was done'),
			decidedBy: { by: 'John Doe', words: expect.stringContaining('asked “') }
		});
		expect(
			evidence(late, { conversation: { with: 'Karen', 'answered within': '1 second' } })
		).toMatchObject({
			expected: 'a conversation with Karen answered within 1 second',
			found: 'no such conversation yet: one was answered after 10 s'
		});
	});
});

describe('conversations in a run', () => {
	it('quote the state as it is when something is said', () => {
		const text = changed(CALL, 'answer: Thank you, that works.', "answer: 'Is it #{call.number}?'");
		const stage = played(text, ...answered, ask('reset'));
		const last = () => stage.tables.find('utterances', 'conversation', 1).at(-1)?.words;
		expect(last()).toBe('Will you write that down?');
		play(stage, {
			'open ticket for': {
				user: 'Karen',
				'help topic': 'Feedback',
				source: 'Phone',
				subject: 'Log in',
				message: 'The old password.'
			}
		});
		play(stage, ask('reset'));
		const [ticket] = stage.tables.find('tickets', 'owner', 1);
		expect(last()).toBe(`Is it #${ticket?.number ?? ''}?`);
	});

	it('are taken back with their step, and ring again', () => {
		const stage = played(...answered, ask('since when'));
		act(stage, { do: 'back' });
		expect(stage.tables.get('conversations', 1)).toBeUndefined();
		expect(stage.tables.find('utterances', 'conversation', 1)).toEqual([]);
		play(stage, { wait: '8 seconds' });
		expect(stage.tables.find('conversations', 'state', 'ringing')).toEqual([]);
		play(stage, { wait: '4 seconds' });
		expect(stage.tables.find('conversations', 'state', 'ringing')).toHaveLength(1);
	});

	it('are shown in the debrief with every word', () => {
		const stage = played(...answered, ask('since when'), ask('since when'), ended);
		const { scenario } = stage;
		if (!scenario) throw new Error('There is no scenario.');
		const view = debriefView(stage.tables, stage.attempt, scenario);
		expect(view?.conversations).toMatchObject([
			{ name: 'Karen', by: 'phone', waited: 10_000, politely: true, mood: 'annoyed', proved: false }
		]);
		expect(
			view?.conversations?.[0]?.lines.map(({ words, trouble }) => `${words} ${trouble}`)
		).toEqual([
			'Good morning, I cannot log in since my holidays, not even on my mobile. none',
			'Since when? none',
			'Since I came back from my holidays. none',
			'Since when? asked before',
			'As I said: Since I came back from my holidays. none',
			'Goodbye. none'
		]);
		const talks = view?.timeline.filter(({ kind }) => kind === 'talk').map(({ words }) => words);
		expect(talks).toEqual([
			'Answered Karen after 10 s',
			'Ended the conversation with Karen, who is annoyed'
		]);
	});

	it('keep their order of states and moods whatever is done', () => {
		const verb = fc.constantFrom(
			'answer call',
			'hold call',
			'resume call',
			'end call',
			'promise call back'
		);
		const line = fc.oneof(
			verb.map((name): Action => ({ [name]: {} })),
			fc.constantFrom('since when', 'thank you', 'goodbye', 'identity by manager').map(ask),
			fc.string({ minLength: 1, maxLength: 40 }).map(say),
			fc.integer({ min: 1, max: 400 }).map((seconds): Action => ({ wait: `${seconds} seconds` })),
			fc.constant<Action>({ call: { person: 'Karen' } })
		);
		const run = (lines: Action[]) => {
			const stage = played();
			for (const played of playLines(stage, lines, 'john')) void played;
			const all = Array.from({ length: stage.tables.lastId('conversations') }, (_, n) =>
				stage.tables.get('conversations', n + 1)
			);
			expect(stage.tables.find('conversations', 'state', 'open').length).toBeLessThanOrEqual(1);
			for (const one of all) {
				if (!one) throw new Error('A conversation is missing.');
				expect([-2, -1, 0, 1, 2]).toContain(one.mood);
				expect(one.unanswered).toBeNull();
				expect(one.ended !== null).toBe(one.state === 'ended' || one.state === 'missed');
				expect(one.held !== null).toBe(one.state === 'on hold');
				expect(one.until !== null).toBe(one.state === 'ringing' || one.state === 'on hold');
				expect((one.answered ?? one.began) - one.began).toBeGreaterThanOrEqual(0);
			}
			return JSON.stringify([all, stage.attempt]);
		};
		fc.assert(
			fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
				expect(run(lines)).toBe(run(lines));
			}),
			{ numRuns: 25 }
		);
	});
});

describe('conversations in the store', () => {
	it('are played, verified, saved and restored', async () => {
		const { scenario, world } = read(CALL);
		const db = new DeskDatabase('talk');
		const store = new Store(db);
		const source = { scenario: { fileName: 'call.yaml', text: CALL }, world: LAB };
		const id = await store.createDesk({ title: 'Call', scenario, world, source });
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		await session.coach({ do: 'show' });
		const rowsOf = (one: DeskSession) =>
			one.read((tables) => [
				tables.find('conversations', 'state', 'ended'),
				tables.find('utterances', 'conversation', 1)
			]);
		const before = await rowsOf(session);
		expect(before[1]?.length).toBeGreaterThan(8);
		expect(await session.verifyHistory()).toEqual([]);
		const elsewhere = new Store(new DeskDatabase('talk elsewhere'));
		const { desks } = await elsewhere.restore({ file: await store.backup([id]) });
		expect(desks).toMatchObject([{ mended: [], leftOut: [] }]);
		const back = await elsewhere.openDesk(desks[0]?.id ?? 0);
		expect(await rowsOf(back)).toEqual(before);
		await back.coach({ do: 'next' });
		await back.coach({ do: 'show' });
		expect((await back.read((_, { run }) => run?.phase)) ?? '').toBe('done');
		expect(await back.verifyHistory()).toEqual([]);
	});
});
