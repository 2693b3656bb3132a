import { beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '#lib/scenario/conditions/scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';
import type { Condition } from '#lib/scenario/language/condition.ts';
import { at, play, sceneAt } from './at-step.ts';

let scene: Scene;

/** Karen's ticket, taken and answered by John, who then looked at it once more. */
beforeAll(() => {
	const stage = at('banking-outage.yaml', 'report');
	play(stage, 'Karen', {
		'open ticket': { 'help topic': 'Feedback', subject: 'Online banking', message: 'It is down.' }
	});
	play(
		stage,
		'john',
		{ claim: { ticket: 'outage' } },
		{ reply: { ticket: 'outage', body: 'We look into it.' } },
		{ look: { ticket: 'outage' } }
	);
	scene = sceneAt(stage);
});

const t = { ticket: 'outage' };
const gone = { ticket: 'other' };
const notThere = 'the ticket of this lab is not there yet';
type Case = readonly [Condition, held: boolean, found: string];

const missing: readonly Case[] = [
	[{ can: { person: 'john', do: 'view', ...gone } }, false, notThere],
	[{ cannot: { person: 'john', do: 'view', ...gone } }, false, notThere],
	[{ can: { person: 'Nobody', do: 'view', ...t } }, false, 'there is nobody called Nobody'],
	[{ event: { ...gone, name: 'closed' } }, false, notThere],
	[{ event: { ...gone, name: 'closed', never: true } }, true, notThere],
	[{ mail: { ...gone, to: 'Karen' } }, false, notThere],
	[{ mail: { ...gone, to: 'Karen', never: true } }, true, notThere],
	[{ reply: gone }, false, notThere],
	[{ reply: { ...gone, never: true } }, true, notThere],
	[{ department: { is: 'Nowhere' } }, false, 'there is no department Nowhere'],
	[{ department: { is: 'Nowhere', exists: false } }, true, 'there is no department Nowhere'],
	[{ agent: { is: 'nobody' } }, false, 'there is no agent nobody']
];

const configured: readonly Case[] = [
	[
		{ agent: { is: 'john', 'access to': [{ department: 'Sales' }] } },
		false,
		'John Doe, Extended Access: no row for Sales'
	],
	[{ agent: { is: 'john', 'no access to': 'Sales' } }, true, 'John Doe, access: none to Sales'],
	[{ agent: { is: 'john', 'no access to': 'Support' } }, false, 'John Doe, access: Support'],
	[{ agent: { is: 'john', department: 'Support' } }, true, 'John Doe, department: Support'],
	[{ agent: { is: 'john', active: false } }, false, 'John Doe, active: yes'],
	[
		{ team: { is: 'Online Banking', members: ['john'] } },
		false,
		'Online Banking, members: is not a member'
	],
	[
		{ role: { is: 'View only', grants: ['ticket.reply'] } },
		false,
		'View only, grants: not ticket.reply'
	],
	[{ department: { is: 'Sales', exists: true } }, true, 'Sales, is there: yes']
];

const looks: readonly Case[] = [
	[{ looked: { by: 'john' } }, true, 'it was shown'],
	[{ looked: t }, true, 'it was shown'],
	[{ looked: { by: 'jane' } }, false, 'not opened in this step yet'],
	[{ looked: { 'mailbox of': 'Karen' } }, false, 'not opened in this step yet'],
	[{ looked: { by: 'john', refused: true } }, false, 'it was shown']
];

const combined: readonly Case[] = [
	[{ not: { ticket: { is: 'outage', state: 'closed' } } }, true, 'State: open'],
	[
		{ 'any of': [{ reply: { ...t, by: 'jane' } }, { ticket: { is: 'outage', state: 'closed' } }] },
		false,
		'no such reply yet: one is from John Doe, and State: open'
	],
	[
		{ 'all of': [{ reply: t }, { ticket: { is: 'outage', state: 'open' } }] },
		true,
		'1 reply; State: open'
	],
	[{ clock: { until: '2026-03-02 08:00' } }, false, '3/2/26 9:00 AM'],
	[{ clock: { from: '2026-03-02 08:00', until: '2026-03-02 12:00' } }, true, '3/2/26 9:00 AM'],
	[{ clock: { from: '2026-03-02 12:00' } }, false, '3/2/26 9:00 AM']
];

const mailed: readonly Case[] = [
	[{ mail: { ...t, to: 'Karen', template: 'ticket.reply' } }, true, '1 such mail'],
	[
		{ mail: { ...t, to: 'jane', template: 'ticket.reply' } },
		false,
		'no such mail yet: one went to karen@harborbank.example'
	],
	[{ mail: { ...t, to: 'Karen', template: 'ticket.reply', never: true } }, false, '1 such mail'],
	[
		{ mail: { ...t, template: 'ticket.reply', subject: { mentions: ['printer'] } } },
		false,
		'no such mail yet: one has the subject'
	]
];

describe.each([
	['a missing ticket', missing],
	['what was configured', configured],
	['what was looked at', looks],
	['conditions of conditions', combined],
	['what was mailed', mailed]
])('evidence of %s', (_, cases) => {
	it.each(cases)('%j', (condition, held, found) => {
		const evidence = evaluate(scene, condition);
		expect({ held: evidence.held, found: evidence.found }).toEqual({
			held,
			found: expect.stringContaining(found)
		});
	});
});

describe('what decided', () => {
	it.each<[Condition, string | undefined]>([
		[{ looked: { by: 'john' } }, 'opened it'],
		[{ looked: { by: 'jane' } }, undefined],
		[{ mail: { ...t, to: 'nobody@x.example' } }, undefined],
		[{ event: { ...t, name: 'closed' } }, undefined]
	])('%j', (condition, words) => {
		expect(evaluate(scene, condition).decidedBy?.words).toBe(words);
	});
});
