import { describe, expect, it } from 'vitest';
import type { Scene } from '#lib/kernel/scene.ts';
import { NINE, Play } from '../../directory/play.testkit.ts';
import { frank, jane, john, karen, ken, office, system } from '../world.testkit.ts';
import { facts } from './index.ts';

const people = { john, jane, Karen: karen, Ken: ken, Frank: frank };

function sceneOf({ tables, now }: Play): Scene {
	const person = (name: string) => {
		const actor = people[name as keyof typeof people];
		return actor ? tables.systems.people.personOf(tables, actor) : null;
	};
	return {
		tables,
		now,
		zone: 'America/New_York',
		person,
		nameOf: (name) => person(name)?.name ?? name,
		named: {},
		askedIn: () => '',
		mark: () => 0,
		looks: []
	};
}

type Key = keyof typeof facts;
const evidence = (play: Play, key: Key, wants: object) =>
	facts[key].evaluate(sceneOf(play), wants as never);

describe('as the world begins', () => {
	it.each<[boolean, Key, object, string]>([
		[true, 'service', { is: 'mail', state: 'up' }, 'Mail: up'],
		[false, 'service', { is: 'VPN', state: ['up', 'degraded'] }, 'VPN: down'],
		[
			true,
			'service',
			{ is: 'Intranet', declared: 'down', notice: { mentions: ['on it'] } },
			'status page of Intranet: down; notice about Intranet: mentions all of it'
		],
		[
			false,
			'service',
			{ is: 'Intranet', notice: { mentions: ['banking'] } },
			'notice about Intranet: does not mention “banking” yet'
		],
		[
			true,
			'share',
			{ is: 'Finance', person: 'Frank Miller', access: 'change' },
			'access of Frank Miller to Finance: change'
		],
		[
			true,
			'share',
			{ is: 'Finance', person: 'Karen Jones', access: 'none' },
			'access of Karen Jones to Finance: none'
		],
		[
			false,
			'share',
			{ is: 'Finance', person: 'Karen Jones' },
			'access of Karen Jones to Finance: none'
		],
		[
			true,
			'share',
			{ is: 'Finance', group: 'Auditors', access: ['read', 'none'] },
			'access of Auditors to Finance: read'
		],
		[true, 'share', { is: 'Finance', file: 'Budget.xlsx' }, 'Budget.xlsx in Finance: there'],
		[false, 'share', { is: 'Finance', file: 'Plan.docx' }, 'Plan.docx in Finance: gone'],
		[true, 'share', { is: 'Finance', file: 'X', 'file is': 'gone' }, 'X in Finance: gone'],
		[
			false,
			'share',
			{ is: 'Finance', file: 'Budget.xlsx', contents: 'good' },
			'contents of Budget.xlsx: spoilt'
		],
		[
			true,
			'licence',
			{ is: 'Acrobat', 'held by': ['fmiller', 'Ken Smith'] },
			'Frank Miller of Acrobat: a seat; Ken Smith of Acrobat: a seat'
		],
		[
			false,
			'licence',
			{ is: 'Acrobat', 'not held by': 'Ken Smith', 'free at least': 1 },
			'Ken Smith of Acrobat: a seat; free seats of Acrobat: 0'
		],
		[true, 'licence', { is: 'Visio', 'free at least': 1 }, 'free seats of Visio: 1'],
		[
			true,
			'asset',
			{ is: 'A-1', state: 'handed out', holder: 'Karen Jones' },
			'A-1: handed out; who has A-1: Karen Jones'
		],
		[false, 'asset', { is: 'A-2', holder: 'Karen Jones' }, 'who has A-2: nobody'],
		[true, 'asset', { is: 'A-2', holder: 'nobody' }, 'who has A-2: nobody'],
		[
			true,
			'delivered mail',
			{ is: 'payroll', of: ['Karen Jones', 'Ken Smith'] },
			'“Your pay” for Karen Jones: delivered; “Your pay” for Ken Smith: delivered'
		],
		[
			false,
			'delivered mail',
			{ is: 'payroll', 'mailboxes at most': 0, blocked: true },
			'mailboxes with “Your pay”: 2; Pay@evil.example is blocked: no'
		],
		[
			true,
			'delivered mail',
			{ is: 'invoice', of: 'Karen Jones', state: 'quarantined' },
			'“Invoice” for Karen Jones: quarantined'
		],
		[true, 'approval', { never: true }, 'no such approval yet'],
		[false, 'approval', { of: 'Frank Miller' }, 'no such approval yet'],
		[false, 'approved', { group: 'Finance' }, 'nobody who decides about it has granted it yet'],
		[false, 'asset', { is: 'A-9', state: 'ordered' }, 'it is not there']
	])('%s: %s %j', (held, key, wants, found) => {
		expect(evidence(new Play(office), key, wants)).toMatchObject({ held, found });
	});
});

it('a service is as people find it, with what it needs', () => {
	const play = new Play(office);
	play.do(system, 'break_service', { service: 'Directory', state: 'down' });
	expect(evidence(play, 'service', { is: 'Mail', state: 'down' }).held).toBe(true);
	play.do(jane, 'restart_service', { service: 'Directory' });
	expect(evidence(play, 'service', { is: 'Directory', state: 'up' }).decidedBy).toEqual({
		at: NINE,
		words: 'Restarted Directory',
		by: 'Jane Doe'
	});
});

describe('an approval', () => {
	const ask = { of: 'Frank Miller', for: 'Karen Jones', group: 'Finance', what: 'Audit' };
	const wants = { group: 'Finance', for: 'Karen Jones' };
	const give = { account: 'Karen Jones', group: 'Finance' };

	it('is found by what it is about, for whom, of whom and how it stands', () => {
		const play = new Play(office);
		play.do(john, 'ask_approval', ask);
		const all = { ...wants, of: 'Frank Miller', 'asked by': 'john', state: 'waiting' };
		expect(evidence(play, 'approval', all)).toMatchObject({
			held: true,
			found: '1 such approval',
			decidedBy: { words: 'asked for the group Finance', by: 'John Doe' }
		});
		expect(evidence(play, 'approval', { ...wants, state: 'granted' }).found).toBe(
			'no such approval yet: one is waiting'
		);
		expect(evidence(play, 'approval', { licence: 'Visio', for: 'Karen Jones' }).found).toBe(
			'no such approval yet: one is about the group Finance'
		);
		expect(evidence(play, 'approval', { ...wants, reminded: true }).held).toBe(false);
		play.do(john, 'remind_approval', {});
		expect(evidence(play, 'approval', { ...wants, reminded: true }).held).toBe(true);
	});

	it('counts when it was granted before the change', () => {
		const play = new Play(office);
		play.do(john, 'ask_approval', ask);
		expect(evidence(play, 'approved', wants).held).toBe(false);
		play.do(frank, 'answer_approval', { answer: 'granted' });
		expect(evidence(play, 'approved', wants).held).toBe(true);
		play.do(jane, 'add_to_group', give);
		expect(play.log.at(-1)).toBe('Added Karen Jones to Finance');
		expect(evidence(play, 'approved', wants)).toMatchObject({
			held: true,
			found: 'it was approved first',
			decidedBy: { by: 'Frank Miller' }
		});
	});

	it('does not count when it came after the change, until that is taken back and made again', () => {
		const play = new Play(office);
		play.do(jane, 'add_to_group', give);
		expect(evidence(play, 'approved', wants).found).toBe(
			'nobody who decides about it has granted it, and it was given'
		);
		play.do(john, 'ask_approval', ask);
		play.do(frank, 'answer_approval', { answer: 'granted' });
		expect(evidence(play, 'approved', wants).found).toBe('it was given before it was approved');
		play.do(jane, 'remove_from_group', give);
		play.do(jane, 'add_to_group', give);
		expect(evidence(play, 'approved', wants).held).toBe(true);
	});

	it('counts for whom it was granted only', () => {
		const play = new Play(office);
		play.do(john, 'ask_approval', { ...ask, for: 'Jane Doe' });
		play.do(frank, 'answer_approval', { answer: 'granted' });
		expect(evidence(play, 'approved', wants).held).toBe(false);
		play.do(jane, 'add_to_group', { ...give, account: 'Jane Doe' });
		expect(evidence(play, 'approved', { ...wants, for: 'Jane Doe' }).held).toBe(true);
	});
});
