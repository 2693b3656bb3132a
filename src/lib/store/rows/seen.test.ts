import { installed } from '#lib/systems/installed.ts';
import { describe, expect, it } from 'vitest';
import { partsOfSetting, settingOfDesk } from '../desk-settings.ts';
import { addressOf, nameKey, recordOf, statusRank } from './columns.ts';
import { addedEvents } from './rows.ts';
import { same } from './same.ts';
import { staleForm } from './seen.ts';
import { aTicket, aUser } from '../store.testkit.ts';

describe('two plain values are the same', () => {
	it.each<[unknown, unknown, boolean]>([
		[1, 1, true],
		[1, 2, false],
		['1', 1, false],
		[null, null, true],
		[null, undefined, false],
		[null, {}, false],
		[{}, null, false],
		[{}, [], false],
		[[], {}, false],
		[[], [], true],
		[[1], [1, 2], false],
		[[1, 2], [1], false],
		[{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
		[{ a: 1 }, { a: 1, b: undefined }, true],
		[{ a: 1, b: undefined }, { a: 1 }, true],
		[{ a: 1 }, { a: 1, b: null }, false],
		[{ a: { b: 1 } }, { a: { b: 2 } }, false],
		[{}, 1, false],
		[NaN, NaN, true]
	])('%j and %j: %s', (one, other, is) => expect(same(one, other)).toBe(is));
});

describe('a form that was filled in', () => {
	const tables = {
		get: (table: string, id: number) =>
			table === 'teams' && id === 1
				? { id, name: 'A', lead: null, members: [{ agent: 1 }] }
				: undefined
	} as never;
	const seen = (columns: object, id = 1) => [{ table: 'teams', id, columns }] as never;

	it('is accepted while its values are current', () => {
		expect(staleForm(tables, [])).toBeNull();
		expect(staleForm(tables, seen({ name: 'A', members: [{ agent: 1 }] }))).toBeNull();
	});

	it('is refused where somebody has changed or deleted that', () => {
		expect(staleForm(tables, seen({ name: 'B', lead: null, members: [] }))).toEqual({
			http: 409,
			message:
				'Somebody changed this while your form was open, so nothing was saved. Check the new values, then repeat the changes that you still want.',
			fields: [
				{ field: 'name', message: 'Changed since you opened the form.' },
				{ field: 'members', message: 'Changed since you opened the form.' }
			]
		});
		expect(staleForm(tables, seen({ name: 'A' }, 2))).toEqual({
			http: 409,
			message: 'Somebody deleted this while your form was open. Nothing was saved.',
			fields: []
		});
	});
});

describe('the record of a row', () => {
	const key = 'f'.repeat(64);

	it.each<[string, object, object]>([
		['teams', { id: 1 }, {}],
		['tickets', aTicket(3), { people: [[5, 1, -3]] }],
		[
			'tickets',
			aTicket(3, { slaDue: 9, collaborators: [{ user: 2 }, { user: 1 }] as never }),
			{
				due: 9,
				people: [
					[5, 1, -3],
					[5, 2, -3]
				]
			}
		],
		['tickets', aTicket(3, { slaDue: 9, overdue: true }), { people: [[5, 1, -3]] }],
		[
			'mails',
			{
				id: 4,
				from: 'Desk <Desk@x.example>',
				to: ['A@x.example', 'a@x.example'],
				cc: ['b@x.example'],
				attachments: []
			},
			{
				boxes: [
					[5, 'inbox', 'a@x.example', -4],
					[5, 'inbox', 'b@x.example', -4],
					[5, 'sent', 'desk@x.example', -4]
				]
			}
		],
		['entries', { id: 4, attachments: [{ key }, { key }] }, { files: [[5, key]] }],
		['entries', { id: 4, attachments: [] }, {}],
		[
			'users',
			{ ...aUser(6, ' Karen ', 'a@x.example'), registered: true },
			{ name: 'karen', status: 1 }
		]
	])('of %s has the columns that it is found by', (table, row, columns) => {
		const id = (row as { id: number }).id;
		expect(recordOf(installed, 5, table as never, row as never)).toEqual({
			desk: 5,
			id,
			row,
			...columns
		});
	});

	it('mails of a desk name their files, too', () => {
		const row = { id: 4, from: 'a', to: [], cc: [], attachments: [{ key }] };
		expect(recordOf(installed, 5, 'mails', row as never)).toMatchObject({ files: [[5, key]] });
	});

	it.each([
		['Ken <Ken@example.com>', 'ken@example.com'],
		['Ken <Ken@example.com> ', 'ken@example.com'],
		[' Ken@Example.com ', 'ken@example.com'],
		['<a@x.example> or <b@x.example>', 'b@x.example'],
		['<a@x.example> more', '<a@x.example> more']
	])('the mailbox of %j is %j', (text, address) => expect(addressOf(text)).toBe(address));

	it('users are sorted by their names in small letters, guests before accounts, locked ones last', () => {
		expect(nameKey({ name: ' Karen ' } as never)).toBe('karen');
		const rank = (registered: boolean, locked: boolean) =>
			statusRank({ registered, locked } as never);
		expect([rank(false, false), rank(false, true), rank(true, false), rank(true, true)]).toEqual([
			0, 0, 1, 2
		]);
	});

	it('rows by their tables are added one by one', () => {
		const [one, other] = [{ id: 1 }, { id: 2 }];
		expect(addedEvents({ teams: [one, other], roles: [one], slas: undefined } as never)).toEqual([
			{ type: 'added', table: 'teams', row: one },
			{ type: 'added', table: 'teams', row: other },
			{ type: 'added', table: 'roles', row: one }
		]);
	});
});

it('settings of one desk have its number', () => {
	expect(settingOfDesk('less help', 12)).toBe('less help at desk 12');
	expect(partsOfSetting('less help at desk 12')).toEqual({ name: 'less help', desk: 12 });
	expect(partsOfSetting('theme')).toEqual({ name: 'theme', desk: null });
	for (const odd of ['a at desk x', 'a at desk 12 b', `a at desk ${'1'.repeat(16)}`])
		expect(partsOfSetting(odd)).toEqual({ name: odd, desk: null });
	expect(partsOfSetting('a\nb at desk 1')).toEqual({ name: 'a\nb', desk: 1 });
});
