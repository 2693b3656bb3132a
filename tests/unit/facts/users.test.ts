import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';
import type { UserWants } from '#lib/desk/language/people-wants.ts';
import type { User } from '#lib/desk/model/index.ts';
import type { Scene } from '#lib/scenario/conditions/scene.ts';
import { idOf, john, karen, ken, MINUTE, NINE, sceneWith } from './scene.ts';
import type { DeskMemory } from '#lib/desk/memory.ts';

/** Karen as agents have filled her in; Ken as he came; Priya, whom somebody added. */
const set: Partial<User> = {
	name: 'Karen Blixen',
	phone: '(555) 01-00',
	organization: idOf('organizations', 'Harbor Bank'),
	registered: true,
	fields: { asset: 'PC-114' },
	updated: NINE + MINUTE
};
const scene: Scene = sceneWith();
const tables = scene.tables as DeskMemory;
const known = tables.get('users', ken.id) as User;
tables.apply([
	{ type: 'changed', table: 'users', id: karen.id, set },
	{
		type: 'added',
		table: 'users',
		row: {
			...known,
			id: 77 as User['id'],
			name: 'Priya',
			email: 'priya@bank.example',
			registered: true,
			locked: true
		}
	}
]);

type Case = readonly [UserWants, held: boolean, expected: string, found: string];
const name = 'Karen Blixen';
const cases: readonly Case[] = [
	[{ is: 'Karen', exists: true }, true, `${name}, is there: yes`, `${name}, is there: yes`],
	[{ is: 'Karen', exists: false }, false, `${name}, is there: no`, `${name}, is there: yes`],
	[{ is: 'Gone', exists: false }, true, 'no user Gone', 'there is no user Gone'],
	[{ is: 'Gone', phone: '1' }, false, 'user Gone', 'there is no user Gone'],
	[
		{ is: 'Karen', name: 'karen blixen ' },
		true,
		`${name}, name: karen blixen `,
		`${name}, name: ${name}`
	],
	[{ is: 'Karen', name: 'Karen' }, false, `${name}, name: Karen`, `${name}, name: ${name}`],
	[
		{ is: 'Karen', email: 'KAREN@bank.example' },
		true,
		`${name}, email: KAREN@bank.example`,
		`${name}, email: karen@bank.example`
	],
	[
		{ is: 'Karen', email: 'blixen@bank.example' },
		false,
		`${name}, email: blixen@bank.example`,
		`${name}, email: karen@bank.example`
	],
	[
		{ is: 'Karen', phone: '555-0100' },
		true,
		`${name}, phone: 555-0100`,
		`${name}, phone: (555) 01-00`
	],
	[
		{ is: 'Karen', phone: '555-0101' },
		false,
		`${name}, phone: 555-0101`,
		`${name}, phone: (555) 01-00`
	],
	[{ is: 'Ken', phone: '5' }, false, 'Ken, phone: 5', 'Ken, phone: none'],
	[
		{ is: 'Karen', organization: ['none', 'harbor bank'] },
		true,
		`${name}, organization: none or harbor bank`,
		`${name}, organization: Harbor Bank`
	],
	[
		{ is: 'Karen', organization: 'none' },
		false,
		`${name}, organization: none`,
		`${name}, organization: Harbor Bank`
	],
	[{ is: 'Ken', organization: 'none' }, true, 'Ken, organization: none', 'Ken, organization: none'],
	[
		{ is: 'Karen', account: 'active' },
		true,
		`${name}, account: active`,
		`${name}, account: active`
	],
	[
		{ is: 'Karen', account: ['none', 'locked'] },
		false,
		`${name}, account: none or locked`,
		`${name}, account: active`
	],
	// By the address of one whom the story does not know by name.
	[
		{ email: 'PRIYA@bank.example', account: 'locked' },
		true,
		'Priya, email: PRIYA@bank.example; Priya, account: locked',
		'Priya, email: priya@bank.example; Priya, account: locked'
	],
	[
		{ email: 'new@bank.example' },
		false,
		'user new@bank.example',
		'there is no user new@bank.example'
	],
	// By name, though only the desk knows it: the learner added her.
	[{ is: 'priya', account: 'active' }, false, 'Priya, account: active', 'Priya, account: locked'],
	[
		{ is: 'Karen', fields: { asset: 'pc-114' } },
		true,
		`${name}, Asset Tag: pc-114`,
		`${name}, Asset Tag: “PC-114”`
	],
	[
		{ is: 'Karen', fields: { asset: ['PC-1', 'PC-2'] } },
		false,
		`${name}, Asset Tag: PC-1 or PC-2`,
		`${name}, Asset Tag: “PC-114”`
	],
	[
		{ is: 'Ken', fields: { asset: 'empty' } },
		true,
		'Ken, Asset Tag: empty',
		'Ken, Asset Tag: empty'
	],
	[
		{ is: 'Karen', fields: { asset: 'empty' } },
		false,
		`${name}, Asset Tag: empty`,
		`${name}, Asset Tag: “PC-114”`
	]
];

describe('an end user', () => {
	it.each(cases)('%j', (user, held, expected, found) => {
		expect(evaluate(scene, { user })).toMatchObject({ held, expected, found, row: null });
	});

	it('is found by the wanted address when nobody has the name any more', () => {
		const other = sceneWith();
		const desk = other.tables as DeskMemory;
		desk.apply([
			{ type: 'changed', table: 'users', id: karen.id, set: { name: 'K', email: 'k@bank.example' } }
		]);
		const wants = { is: 'Karen', email: 'k@bank.example' };
		expect(evaluate(other, { user: wants }).held).toBe(true);
		expect(evaluate(other, { user: { ...wants, phone: '1' } }).found).toBe('K, phone: none');
	});

	it('is never somebody who only has the name of an agent that is gone', () => {
		const other = sceneWith();
		const desk = other.tables as DeskMemory;
		desk.apply([
			{ type: 'removed', table: 'agents', id: john.id },
			{ type: 'changed', table: 'users', id: ken.id, set: { name: 'john' } }
		]);
		expect(other.person('john')).toBeNull();
	});

	it('is decided by who saved it last, not by how it came', () => {
		expect(evaluate(scene, { user: { is: 'Karen', account: 'active' } }).decidedBy).toEqual({
			at: NINE + MINUTE,
			words: 'last saved',
			by: ''
		});
		expect(evaluate(scene, { user: { is: 'Ken', account: 'none' } }).decidedBy).toBeNull();
	});
});
