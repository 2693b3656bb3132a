import { describe, expect, it } from 'vitest';
import { MINUTE, NINE, Play } from '../../directory/play.testkit.ts';
import { frank, john, karen, ken, office } from '../world.testkit.ts';

const DAY = 86_400_000;
const finance = { of: 'Frank Miller', for: 'Karen Jones', group: 'Finance', what: 'For the audit' };

function asked(args: Readonly<Record<string, unknown>> = finance) {
	const play = new Play(office);
	expect(play.do(john, 'ask_approval', args).refusal).toBeNull();
	const row = () => play.tables.get('approvals', 1);
	return { play, row };
}

describe('an approval', () => {
	it('is asked of somebody, and on record', () => {
		const { row } = asked();
		expect(row()).toEqual({
			id: 1,
			at: NINE,
			what: 'For the audit',
			for: 'kjones',
			about: 'group Finance',
			askedBy: 'john@bank.example',
			asked: 'fmiller',
			state: 'waiting',
			answered: null,
			changes: 0,
			reason: '',
			reminded: [],
			due: NINE + 2 * DAY,
			rule: 1
		});
	});

	it('is granted by who decides about it', () => {
		const { play, row } = asked();
		play.now += MINUTE;
		const answer = { answer: 'granted', group: 'finance', for: 'kjones', reason: 'Fine.' };
		expect(play.do(frank, 'answer_approval', answer).notice).toBe('You have granted it.');
		expect(row()).toMatchObject({
			state: 'granted',
			answered: NINE + MINUTE,
			reason: 'Fine.',
			due: null
		});
		expect(play.do(frank, 'answer_approval', answer).refusal?.message).toBe(
			'Nobody waits for your answer to this.'
		);
	});

	it('is not granted by anybody else, who can refuse it', () => {
		const { play, row } = asked({ ...finance, of: 'Ken Smith' });
		expect(play.do(ken, 'answer_approval', { answer: 'granted' }).refusal?.message).toBe(
			'You do not decide about the group Finance: Frank Miller does.'
		);
		expect(play.do(frank, 'answer_approval', { answer: 'granted' }).refusal?.message).toBe(
			'Nobody waits for your answer to this.'
		);
		play.do(ken, 'answer_approval', { answer: 'refused' });
		expect(row()?.state).toBe('refused');
	});

	it.each([
		['a licence without an owner', { licence: 'Visio' }],
		['an asset', { asset: 'A-2' }],
		['anything else', {}],
		['a group without an owner', { group: 'Auditors' }]
	])('about %s is the manager’s to grant', (_what, thing) => {
		const args = { of: 'Ken Smith', for: 'Karen Jones', what: 'Needed', ...thing };
		const { play, row } = asked(args);
		expect(play.do(ken, 'answer_approval', { answer: 'granted' }).refusal).toBeNull();
		expect(row()?.state).toBe('granted');
	});

	it('is withdrawn and reminded of by who asked, while it waits', () => {
		const { play, row } = asked();
		expect(play.do(karen, 'withdraw_approval', {}).refusal?.message).toBe(
			'There is no such approval that you wait for.'
		);
		play.now += DAY;
		expect(play.do(john, 'remind_approval', { group: 'Finance' }).notice).toBe(
			'Frank Miller was reminded.'
		);
		expect(row()).toMatchObject({
			reminded: [NINE + DAY],
			due: NINE + DAY + 10 * MINUTE
		});
		play.do(john, 'withdraw_approval', { group: 'Finance' });
		expect(row()).toMatchObject({ state: 'withdrawn', due: null });
		expect(play.do(john, 'remind_approval', {}).refusal).not.toBeNull();
	});

	it.each([
		['asked for twice', finance, 'Frank Miller has been asked for this and has not answered yet.'],
		['about two things', { ...finance, licence: 'Visio' }, 'Ask for one thing at a time.'],
		[
			'asked of oneself',
			{ ...finance, of: 'John Doe' },
			'Nobody can agree to what they ask themselves.'
		],
		['asked of nobody', { ...finance, of: 'Nobody' }, 'There is no account "Nobody".']
	])('is refused when it is %s', (_why, args, message) => {
		const { play } = asked();
		expect(play.do(john, 'ask_approval', args).refusal?.message).toBe(message);
	});
});

describe('by the rules of the world', () => {
	it('it is answered when the time has come, by the first rule that fits', () => {
		const { play, row } = asked();
		play.passTo(NINE + 2 * DAY - 1);
		expect(row()?.state).toBe('waiting');
		play.passTo(NINE + 2 * DAY);
		expect(row()).toMatchObject({
			state: 'granted',
			answered: NINE + 2 * DAY,
			reason: 'Fine.',
			due: null
		});
	});

	it('it is answered sooner after a reminder', () => {
		const { play, row } = asked();
		play.do(john, 'remind_approval', {});
		play.passTo(NINE + 10 * MINUTE);
		expect(row()).toMatchObject({ state: 'granted', answered: NINE + 10 * MINUTE });
	});

	it('it is refused by who does not decide about it, with whom to ask', () => {
		const { play, row } = asked({ ...finance, for: 'Karen Jones', group: undefined, asset: 'A-2' });
		play.passTo(NINE + 2 * DAY);
		expect(row()).toMatchObject({
			state: 'refused',
			reason: 'This is not mine to decide. Please ask Ken Smith.'
		});
	});

	it('it is refused where the rule says so', () => {
		const args = { of: 'Ken Smith', for: 'Karen Jones', asset: 'A-2', what: 'A laptop' };
		const { play, row } = asked(args);
		play.passTo(NINE + 30 * MINUTE);
		expect(row()).toMatchObject({ state: 'refused', reason: 'No money.' });
	});

	it('it waits for the story where no rule fits', () => {
		const { play, row } = asked({ ...finance, of: 'Ken Smith' });
		expect(row()).toMatchObject({ due: null, rule: null });
		play.passTo(NINE + 30 * DAY);
		expect(row()?.state).toBe('waiting');
	});
});
