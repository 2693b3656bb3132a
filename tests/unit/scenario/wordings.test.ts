import { beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '#lib/scenario/language/actions.ts';
import { act } from '#lib/scenario/run/coach.ts';
import type { Stage } from '#lib/scenario/run/stage.ts';
import { at, play, view } from './at-step.ts';

/** Right answers are accepted in any wording; missing content is not. */

const opens = (subject: string, message = 'Please help.', topic = 'Report a Problem'): Action[] => [
	{ 'open ticket': { 'help topic': topic, subject, message } }
];
const replies =
	(ticket: string, ...before: Action[]) =>
	(body: string): Action[] => [...before, { reply: { ticket, body } }];

interface Talk {
	file: string;
	step: string;
	check: string;
	who: string;
	says: (words: string) => Action[];
	right: string[];
	wrong: string[];
}

const talks: Talk[] = [
	{
		file: 'banking-outage.yaml',
		step: 'report',
		check: 'opened',
		who: 'Karen',
		says: opens,
		right: [
			"Online banking doesn't work",
			'Online banking isn’t working',
			'Banking unavailable since 8',
			'Customers are unable to log in to mobile banking',
			'No access to the bank app',
			'On-line banking stopped working',
			'e-banking is dead',
			'The banking app crashes'
		],
		wrong: ['The coffee machine is broken', '']
	},
	{
		file: 'banking-outage.yaml',
		step: 'fix',
		check: 'cause',
		who: 'jane',
		says: replies('outage', {
			reply: { ticket: 'outage', body: 'I suspect the update and am working on it.' }
		}),
		right: [
			'A bad rollout was the cause. Everything is operational again.',
			'We reverted the patch, service is up.',
			'Caused by last night’s deployment; you can log in again.',
			'It was the new version. Fixed!'
		],
		wrong: ['ok', 'Done', 'It works again.', 'The update was to blame.']
	},
	{
		file: 'adobe-upgrade.yaml',
		step: 'ask',
		check: 'asked',
		who: 'john',
		says: replies('adobe'),
		right: [
			'Could you switch the PC off and on, please?',
			'Please power cycle your machine.',
			'Turn your computer off and back on and tell me.',
			'Have you tried re-starting it?',
			'Shut it down, wait, and boot it again.'
		],
		wrong: ['I will look into it.', 'Please install the upgrade.']
	},
	{
		file: 'adobe-upgrade.yaml',
		step: 'resolve',
		check: 'cause',
		who: 'john',
		says: replies('adobe'),
		right: [
			'The restart sorted it.',
			'OK now after the reboot.',
			'Turning it off and on cured it.',
			'Glad that restarting did the trick.'
		],
		wrong: ['ok', 'Thanks, closing this.', 'Restart']
	},
	{
		file: 'cfo-laptop.yaml',
		step: 'report',
		check: 'opened',
		who: 'Priya',
		says: opens,
		right: [
			"The CFO's machine won't start",
			'Her device is dead',
			'ThinkPad of the CFO does not turn on',
			"CFO's PC"
		],
		wrong: ['The CFO needs a parking space']
	},
	{
		file: 'cfo-laptop.yaml',
		step: 'charger',
		check: 'asked',
		who: 'john',
		says: replies('laptop'),
		right: [
			'Try another adaptor, please.',
			'Is it plugged in? Try a different power supply.',
			'Please swap the charging cable.'
		],
		wrong: ['Have you tried to restart it?']
	},
	{
		file: 'cfo-laptop.yaml',
		step: 'charger',
		check: 'told',
		who: 'john',
		says: replies('laptop', { reply: { ticket: 'laptop', body: 'Please try another charger.' } }),
		right: ['So it was the charger; a new one comes today.', 'The broken cable was the cause.'],
		wrong: ['ok', 'Closing this.']
	},
	{
		file: 'cfo-laptop.yaml',
		step: 'finish',
		check: 'answered',
		who: 'jane',
		says: replies('recovery'),
		right: [
			'The recovery key is with the admin: I will bring it to you.',
			'I call you at 555-0177 with the codes for ticket #604069.',
			'Your recovery keys: I read them to you at 9:30.'
		],
		wrong: ['Your recovery keys: 123456-654321', 'On my way.']
	}
];

describe.each(talks)('$file, $step: $check', ({ file, step, check, who, says, right, wrong }) => {
	let begun: Stage;
	beforeAll(() => {
		begun = at(file, step);
	});
	const holds = (words: string) => {
		const stage = begun.fork();
		play(stage, who, ...says(words || 'Nothing.'));
		return view(stage).step?.checks.find(({ id }) => id === check)?.held;
	};
	it.each(right)('takes "%s"', (words) => expect(holds(words)).toBe(true));
	it.each(wrong)('does not take "%s"', (words) => expect(holds(words)).toBe(false));
});

describe('work in another order', () => {
	const held = (stage: Stage) =>
		view(stage)
			.step?.checks.filter((check) => !check.held && !check.optional)
			.map(({ id }) => id);

	it('answers to Ken before going on count in the step that asks for them', () => {
		const stage = at('adobe-upgrade.yaml', 'answer');
		play(stage, 'Ken', { look: { 'mailbox of': 'Ken' } });
		play(stage, 'Ken', { 'answer mail': { ticket: 'adobe', message: 'Reader works now.' } });
		play(stage, 'john', {
			reply: { ticket: 'adobe', body: 'Good: the restart helped.', status: 'Resolved' }
		});
		act(stage, { do: 'next' });
		play(stage, 'john', { 'log in': { panel: 'agent', username: 'john', password: 'john' } });
		expect(held(stage)).toEqual([]);
	});

	it('people change what is their own in their own name', () => {
		const stage = at('banking-outage.yaml', 'fix');
		const change = { current: 'jane', password: 'a longer one' };
		play(stage, 'jane', { 'change password': change });
		const jane = stage.tables.all('agents').find(({ username }) => username === 'jane');
		expect(jane?.password).toBe('a longer one');
	});

	it('a polite reply after the explanation does not cancel it', () => {
		const stage = at('banking-outage.yaml', 'fix');
		play(
			stage,
			'jane',
			{ 'log in': { panel: 'agent', username: 'jane', password: 'jane' } },
			{ note: { ticket: 'outage', body: 'Rolling back.' } },
			{ reply: { ticket: 'outage', body: 'I am on it.' } },
			{ reply: { ticket: 'outage', body: 'The patch was bad; banking is back.' } },
			{ reply: { ticket: 'outage', body: 'Have a nice day!', status: 'Resolved' } }
		);
		expect(held(stage)).toEqual([]);
		expect(view(stage).step?.mistakes.filter(({ tip }) => !tip)).toEqual([]);
		expect(view(stage).step?.mistakes).toMatchObject([{ id: 'note-not-reply', now: false }]);
	});

	it('an answer that is not mailed does not count, and this is reported', () => {
		const stage = at('banking-outage.yaml', 'fix');
		play(stage, 'jane', { reply: { ticket: 'outage', to: 'none', body: 'I am on it.' } });
		expect(held(stage)).toContain('update');
		expect(view(stage).step?.mistakes).toMatchObject([{ id: 'not-mailed', now: true }]);
	});

	it('the ways out that the coach names exist', () => {
		const begun = at('cfo-laptop.yaml', 'escalate');
		const sla: Action = { 'set sla': { ticket: 'recovery', sla: 'Sev-A' } };
		const transfer = (more: object = {}): Action => ({
			transfer: { ticket: 'recovery', 'to department': 'SysAdmins', ...more }
		});
		const mends = (mistake: string, who: string, done: Action[], mending: Action[]) => {
			const stage = begun.fork();
			play(stage, 'john', ...done);
			expect(view(stage).step?.mistakes).toMatchObject([{ id: mistake, now: true }]);
			play(stage, who, ...mending);
			expect(held(stage), mistake).toEqual([]);
		};
		const referral: Action = { 'remove referral': { ticket: 'recovery', department: 'Support' } };
		mends('kept-referral', 'jane', [sla, transfer({ 'keep referral': true })], [referral]);
		const release: Action = { release: { ticket: 'recovery' } };
		mends('kept-it', 'john', [{ claim: { ticket: 'recovery' } }, sla, transfer()], [release]);
		const team: Action = { assign: { ticket: 'recovery', team: 'Level I Support' } };
		mends('own-team', 'john', [team], [release, sla, transfer()]);
		const late: Action = { as: 'jane', ...sla };
		mends('transfer-first', 'jane', [transfer()], [late]);
	});

	it('Jane can transfer a ticket back from SysAdmins', () => {
		const stage = at('banking-outage.yaml', 'route');
		play(stage, 'john', { transfer: { ticket: 'outage', 'to department': 'SysAdmins' } });
		play(stage, 'jane', { transfer: { ticket: 'outage', 'to department': 'Support' } });
		expect(view(stage).step?.mistakes).toMatchObject([{ id: 'moved-away', now: false }]);
	});

	it('a mailed key blocks the step, and restarting the step fixes it', () => {
		const stage = at('cfo-laptop.yaml', 'finish');
		play(
			stage,
			'jane',
			{ claim: { ticket: 'recovery' } },
			{
				reply: { ticket: 'recovery', body: 'Your recovery keys: 123456-654321', status: 'Resolved' }
			}
		);
		expect(view(stage).step).toMatchObject({
			complete: false,
			mistakes: [{ id: 'keys-in-mail', now: true }]
		});
		act(stage, { do: 'back' });
		expect(view(stage).step?.mistakes).toMatchObject([{ id: 'keys-in-mail', now: false }]);
	});
});
