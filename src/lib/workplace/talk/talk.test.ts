import { describe, expect, it } from 'vitest';
import type { Character, Clue } from '#lib/kernel/talk.ts';
import { bank, john, karen, ken, MINUTE, Play } from '../directory/play.testkit.ts';
import type { Conversation } from '../model/index.ts';
import { inState, transcriptOf } from './rules/conversations.ts';
import { listeners } from './rules/listen.ts';
import { moodAfter, moodWord } from './rules/mood.ts';
import { talkView } from './views/talk-view.ts';

const clue = (topic: string, more: Partial<Clue> = {}): Clue => ({
	topic,
	words: [],
	answer: `About ${topic}.`,
	holds: () => true,
	...more
});

/** People who answer at once, as in the run of a story. */
class Talk extends Play {
	character: Character = { clues: [], traits: {}, quote: (words) => words };

	constructor(more: Partial<Character> = {}) {
		super(bank);
		Object.assign(this.character, more);
	}

	override do(...given: Parameters<Play['do']>) {
		const outcome = super.do(...given);
		while (listeners.next(this.tables) !== null) {
			const { by, verb, args } = listeners.answer(this.tables, this.now, this.character);
			super.do(by, verb, args);
		}
		return outcome;
	}
	rings(more: Record<string, unknown> = {}) {
		return this.do(karen, 'ring', { opening: 'I cannot log in.', ...more });
	}
	/** Karen has called and was answered. */
	answered(more: Record<string, unknown> = {}) {
		this.rings(more);
		this.do(john, 'answer_call');
		return this;
	}
	/** What she says to it. */
	says(verb: 'ask' | 'say', words: string) {
		const before = this.lines.length;
		this.do(john, verb, verb === 'ask' ? { topic: words } : { words });
		return this.lines
			.slice(before)
			.filter(({ by }) => by === 'person')
			.map(({ words: said }) => said);
	}
	get one(): Conversation {
		const last = this.tables.get('conversations', this.tables.lastId('conversations'));
		if (!last) throw new Error('Nobody has called.');
		return last;
	}
	get lines() {
		return transcriptOf(this.tables, this.one);
	}
	refused(...given: Parameters<Play['do']>): string {
		return this.do(...given).refusal?.message ?? '';
	}
}

describe('a call', () => {
	it('rings, is answered, held, resumed and ended', () => {
		const talk = new Talk();
		talk.rings();
		expect(talk.one).toMatchObject({ state: 'ringing', by: 'phone', name: 'Karen', with: '' });
		talk.do(john, 'answer_call');
		expect(talk.one).toMatchObject({ state: 'open', with: 'john@bank.example', until: null });
		expect(talk.lines.map(({ words }) => words)).toEqual(['I cannot log in.']);
		talk.do(john, 'hold_call', { words: 'One moment.' });
		talk.now += MINUTE;
		talk.do(john, 'resume_call');
		expect(talk.one).toMatchObject({ state: 'open', held: null, longestHold: MINUTE, mood: 0 });
		talk.do(john, 'end_call', { words: 'Goodbye.' });
		expect(talk.one).toMatchObject({ state: 'ended', politely: true });
	});

	it('goes to the voicemail when nobody answers in time', () => {
		const talk = new Talk();
		talk.rings({ patience: talk.now + 5 * MINUTE });
		const [due] = talk.tables.due('conversations', Infinity, 1);
		expect(due?.until).toBe(talk.now + 5 * MINUTE);
		talk.now += 5 * MINUTE;
		talk.do({ kind: 'system' }, 'give_up');
		expect(talk.one).toMatchObject({ state: 'missed', opening: 'I cannot log in.', heard: null });
		talk.do(john, 'listen', { person: 'karen@bank.example' });
		expect(talk.one.heard).toBe(talk.now);
	});

	it('ends by itself when somebody is on hold for ten minutes', () => {
		const talk = new Talk().answered();
		talk.do(john, 'hold_call');
		talk.now += 10 * MINUTE;
		talk.do({ kind: 'system' }, 'give_up');
		expect(talk.one).toMatchObject({ state: 'ended', politely: false, longestHold: 10 * MINUTE });
	});

	it('is one at a time', () => {
		const talk = new Talk().answered();
		talk.do(ken, 'ring', { by: 'chat', opening: 'Hello' });
		expect(talk.refused(john, 'answer_call')).toContain('You are talking with Karen.');
		talk.do(john, 'hold_call', { words: 'One moment.' });
		talk.do(john, 'answer_call');
		expect(inState(talk.tables, 'open').map(({ name }) => name)).toEqual(['Ken']);
		expect(talk.refused(john, 'resume_call')).toContain('You are talking with Ken.');
	});

	it.each<[string, string, Record<string, unknown>]>([
		['answer_call', 'Nobody is waiting to be answered.', {}],
		['hold_call', 'You are not talking with anybody.', {}],
		['resume_call', 'Nobody is on hold.', {}],
		['end_call', 'You are not talking with anybody.', {}],
		['ask', 'You are not talking with anybody.', { topic: 'since when' }],
		['say', 'You are not talking with anybody.', { words: 'Hello' }],
		['promise_call', 'You are not talking with anybody.', {}],
		['listen', 'There is no message of this person.', { person: 'karen@bank.example' }],
		['call', 'There is no phone number of Ken Smith on file.', { person: 'ken@bank.example' }],
		[
			'call',
			'Karen Jones has given you no number.',
			{ person: 'karen@bank.example', number: 'as given' }
		],
		['speak', 'Nobody is talking with them.', { words: 'Hello' }]
	])('%s is refused: %s', (verb, message, args) => {
		expect(new Talk().refused(john, verb, args)).toBe(message);
	});

	it('of the same person does not ring twice', () => {
		const talk = new Talk();
		talk.rings();
		expect(talk.rings().refusal?.message).toBe('Karen is already waiting.');
	});

	it('refuses to say nothing, and to promise a time that has passed', () => {
		const talk = new Talk().answered();
		expect(talk.refused(john, 'say', { words: '  ' })).toBe('Say something first.');
		expect(talk.refused(john, 'promise_call', { by: talk.now })).toContain('already passed');
	});
});

describe('what people answer', () => {
	it('is the clue, once it is known', () => {
		let known = false;
		const talk = new Talk({
			clues: [
				clue('cause', { after: 'since when', otherwise: 'What do you mean?' }),
				clue('state', { holds: () => known })
			]
		}).answered();
		expect(talk.says('ask', 'cause')).toEqual(['What do you mean?']);
		expect(talk.says('ask', 'since when')).toEqual(['I cannot say exactly.']);
		expect(talk.says('ask', 'cause')).toEqual(['What do you mean?']);
		expect(talk.says('ask', 'state')).toEqual(['I do not know anything about that.']);
		known = true;
		expect(talk.says('ask', 'state')).toEqual(['About state.']);
	});

	it('follows a topic that was answered', () => {
		const talk = new Talk({ clues: [clue('one'), clue('two', { after: 'one' })] }).answered();
		talk.says('ask', 'one');
		expect(talk.says('say', 'And what about two?')).toEqual(['About two.']);
	});

	it('is kind to what was not understood, and takes statements as such', () => {
		const talk = new Talk().answered();
		expect(talk.says('say', 'Is the moon made of cheese?')[0]).toContain('did not understand');
		expect(talk.lines.at(-2)).toMatchObject({ trouble: 'not understood', topics: [] });
		expect(talk.says('say', 'I look it up.')).toEqual(['All right.']);
		expect(talk.one.mood).toBe(0);
	});

	it('is what the directory has on file, and proves who they are', () => {
		const talk = new Talk().answered();
		expect(talk.says('ask', 'identity')).toEqual(['This is Karen, Branch.']);
		expect(talk.one.proved).toBeNull();
		expect(talk.says('ask', 'identity by manager')).toEqual(['It is Ken Smith.']);
		expect(talk.one.proved).toBe(talk.now);
		expect(talk.says('ask', 'identity by office')).toEqual(['I do not know that.']);
	});

	it('never proves an impostor; the number on file reaches the real person', () => {
		const traits = { identity: { impostor: true, number: '555-0999' } };
		const talk = new Talk({ traits, clues: [clue('secret')] }).answered();
		expect(talk.says('ask', 'identity by manager')[0]).toContain('Can you not just do it?');
		expect(talk.says('ask', 'number')).toEqual(['You can call me at 555-0999.']);
		talk.do(john, 'end_call');
		talk.do(john, 'call', { person: 'karen@bank.example', number: 'as given' });
		expect(talk.says('ask', 'identity by department')[0]).toContain('Can you not');
		expect(talk.says('ask', 'secret')).toEqual(['About secret.']);
		expect(talk.one.proved).toBeNull();
		talk.do(john, 'end_call');
		talk.do(john, 'call', { person: 'karen@bank.example' });
		expect(talk.lines[0]?.words).toContain('I have not called you.');
		expect(talk.one.proved).toBe(talk.now);
		expect(talk.says('ask', 'secret')).toEqual(['I do not know anything about that.']);
		expect(talk.says('ask', 'identity by manager')).toEqual(['It is Ken Smith.']);
	});

	it('knows the devices of the person', () => {
		const talk = new Talk().answered();
		expect(talk.says('ask', 'which device')).toEqual(['I do not know what it is called.']);
		talk.device('PC-114', { owner: 'kjones', tag: 'A-7' });
		expect(talk.says('ask', 'which device')).toEqual(['It is PC-114.']);
		expect(talk.says('ask', 'identity by asset tag')).toEqual(['It is A-7.']);
	});

	it('thanks for a promised call', () => {
		const talk = new Talk().answered();
		talk.do(john, 'promise_call');
		talk.do(john, 'end_call', { words: 'Goodbye.' });
		talk.do(john, 'call', { person: 'karen@bank.example' });
		expect(talk.lines[0]?.words).toBe('Karen Jones speaking. Thank you for calling back.');
	});
});

describe('a mood', () => {
	const after = (act: (talk: Talk) => void, mood = 0) => {
		const talk = new Talk({ traits: { mood } }).answered();
		act(talk);
		return talk.one.mood;
	};

	it('begins as the story says', () => {
		expect(after(() => undefined, -2)).toBe(-2);
	});
	it('falls when they are kept waiting', () => {
		const talk = new Talk();
		talk.rings();
		talk.now += MINUTE + 1;
		talk.do(john, 'answer_call');
		expect(talk.one.mood).toBe(-1);
		expect(talk.lines[0]?.words).toBe('You took a long time to answer. I cannot log in.');
	});
	it('falls on hold without a word, not after one', () => {
		expect(after((talk) => talk.do(john, 'hold_call'))).toBe(-1);
		expect(after((talk) => talk.do(john, 'hold_call', { words: 'One moment.' }))).toBe(0);
		const told = (talk: Talk) => {
			talk.says('say', 'One moment, please.');
			talk.do(john, 'hold_call');
		};
		expect(after(told)).toBe(0);
	});
	it('falls when the hold is long', () => {
		const long = (talk: Talk) => {
			talk.do(john, 'hold_call', { words: 'One moment.' });
			talk.now += 2 * MINUTE + 1;
			talk.do(john, 'resume_call');
		};
		expect(after(long)).toBe(-1);
	});
	it('falls when the same is asked twice, and not when it was not answered', () => {
		const twice = (talk: Talk) => {
			talk.says('ask', 'identity by manager');
			expect(talk.says('ask', 'identity by manager')).toEqual(['As I said: It is Ken Smith.']);
		};
		expect(after(twice)).toBe(-1);
		expect(after((talk) => void (talk.says('ask', 'urgency'), talk.says('ask', 'urgency')))).toBe(
			0
		);
	});
	it('rises with thanks, once, and with an apology when it is low', () => {
		expect(after((talk) => void (talk.says('ask', 'thank you'), talk.says('say', 'Thanks!')))).toBe(
			1
		);
		expect(after((talk) => talk.says('ask', 'sorry'))).toBe(0);
		expect(after((talk) => talk.says('ask', 'sorry'), -2)).toBe(-1);
	});
	it('stays between upset and delighted', () => {
		expect(moodAfter(-2, ['asked twice', 'kept on hold'])).toBe(-2);
		expect(moodAfter(2, ['thanked'])).toBe(2);
		expect([-2, -1, 0, 1, 2].map(moodWord)).toEqual([
			'upset',
			'annoyed',
			'calm',
			'content',
			'delighted'
		]);
	});
});

describe('what the learner sees', () => {
	it('offers a clue once its topic came up', () => {
		const clues = [clue('phone', { words: ['mobile'] }), clue('holidays')];
		const character = { clues, traits: {}, quote: (words: string) => words };
		const talk = new Talk(character).answered({ opening: 'My mobile does not work.' });
		const found = () =>
			talkView(talk.tables, () => character).open?.topics.find(
				({ title }) => title === 'Found so far'
			)?.topics ?? [];
		expect(found()).toEqual([{ topic: 'phone', label: 'Phone', isAsked: false }]);
		talk.says('say', 'How were your holidays?');
		expect(found().map(({ topic, isAsked }) => [topic, isAsked])).toEqual([
			['phone', false],
			['holidays', true]
		]);
	});

	it('offers only questions that the directory can answer, and numbers that there are', () => {
		const talk = new Talk().answered();
		const view = talkView(talk.tables, () => null);
		const identity = view.open?.topics.find(({ title }) => title === 'Identity')?.topics;
		expect(identity?.map(({ topic }) => topic)).toEqual([
			'identity',
			'identity by manager',
			'identity by department'
		]);
		expect(view.numbers).toEqual([
			{ email: 'karen@bank.example', name: 'Karen Jones', number: '555-0100', kind: 'on file' }
		]);
	});

	it('lists who was promised a call until they were called', () => {
		const talk = new Talk().answered();
		talk.do(john, 'promise_call');
		talk.do(john, 'end_call', { words: 'Goodbye.' });
		const promised = () => talkView(talk.tables, () => null).promised.length;
		expect(promised()).toBe(1);
		talk.do(john, 'call', { person: 'karen@bank.example' });
		expect(promised()).toBe(0);
	});
});
