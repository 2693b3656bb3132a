import { describe, expect, it } from 'vitest';
import type { TableName } from '#lib/kernel/tables.ts';
import { breakCircles } from './circles.ts';
import { idOf, Past } from './past.ts';
import type { Note, RawRow } from './raw.ts';
import type { Numbered } from './read-history.ts';
import { readRows, type RowsAbout } from './read-rows.ts';

const team = (id: number, more: object = {}) => ({
	id,
	name: `Team ${id}`,
	lead: null,
	enabled: true,
	alertsDisabled: false,
	members: [],
	...more
});
const department = (id: number, more: object = {}) => ({
	id,
	name: `Department ${id}`,
	parent: null,
	public: true,
	state: 'active',
	sla: null,
	schedule: null,
	manager: null,
	assignment: 'all',
	disableAutoClaim: false,
	disableReopenAutoAssign: false,
	alertRecipients: 'dept',
	autoResponseNewTicket: true,
	autoResponseNewMessage: true,
	mailbox: null,
	signature: '',
	...more
});
const task = (id: number, more: object = {}) => ({
	id,
	number: String(id),
	ticket: null,
	title: 'A',
	open: true,
	department: 1,
	agent: null,
	team: null,
	dueDate: null,
	created: 1,
	closed: null,
	overdue: false,
	...more
});
const entry = (id: number, thread: string) => ({
	id,
	thread,
	type: 'N',
	poster: '',
	by: { kind: 'system' },
	source: '',
	title: null,
	body: 'a',
	format: 'html',
	at: 1,
	messageId: null,
	recipients: [],
	attachments: [],
	earlier: []
});

const step = (...events: object[]) =>
	({ number: 1, at: 0, kind: 'clock', to: 0, events }) as unknown as Numbered;
const added = (table: string, row: object) => ({ type: 'added', table, row });
const removed = (table: string, id: number) => ({ type: 'removed', table, id });

let line = 0;
const raw = (table: TableName, value: unknown): RawRow => ({ line: ++line, table, value });

function read(rows: readonly RawRow[], more: Partial<RowsAbout> = {}) {
	const about: RowsAbout = {
		past: new Past([], false),
		written: () => undefined,
		damaged: false,
		lastId: () => 0,
		...more
	};
	const [leftOut, mended]: [Note[], Note[]] = [[], []];
	const found = readRows(rows, about, leftOut, mended);
	const ids = (table: TableName) => [...(found.get(table)?.keys() ?? [])];
	const said = (notes: Note[]) => notes.map((note) => `${note.line ?? '-'} ${note.what}`);
	return { found, ids, leftOut: said(leftOut), mended: said(mended) };
}

describe('the rows of a desk in a backup', () => {
	it('are read as they were written', () => {
		line = 0;
		const { found, ids, leftOut, mended } = read([
			raw('departments', department(1)),
			raw('tasks', task(3)),
			raw('entries', entry(7, 'k3'))
		]);
		expect([ids('departments'), ids('tasks'), ids('entries')]).toEqual([[1], [3], [7]]);
		expect(found.get('tasks')?.get(3)).toEqual(task(3));
		expect([leftOut, mended]).toEqual([[], []]);
		// Every table is there, also those without a row.
		expect(found.get('teams')?.size).toBe(0);
	});

	it('that are damaged are repaired or left out, and reported', () => {
		line = 10;
		const { ids, leftOut, mended, found } = read([
			raw('teams', team(1, { enabled: 'x' })),
			raw('teams', team(2, { name: 7 })),
			raw('teams', team(1)),
			raw('teams', { ...team(3), colour: 'red' }),
			raw('teams', 7)
		]);
		expect(ids('teams')).toEqual([1, 3]);
		expect(found.get('teams')?.get(1)).toEqual(team(1));
		expect(leftOut).toEqual([
			'12 teams: name is not a text: the row is left out',
			'13 teams: row 1 appears twice: the row is left out',
			'15 teams: it is not a record: the row is left out'
		]);
		expect(mended).toEqual([
			'11 teams: enabled is neither true nor false: now true',
			'14 teams: it has columns that this version does not know: they are left out'
		]);
	});

	it('that require missing rows are left out with them, transitively', () => {
		line = 20;
		const { ids, leftOut } = read([
			raw('departments', department(1, { state: 'x' })),
			raw('tasks', task(3)),
			raw('entries', entry(7, 'k3')),
			raw('teams', team(1))
		]);
		expect([ids('departments'), ids('tasks'), ids('entries'), ids('teams')]).toEqual([
			[],
			[],
			[],
			[1]
		]);
		expect(leftOut).toEqual([
			'21 departments: state is not one of active, disabled, archived: the row is left out',
			'22 tasks: department names row 1 of departments, which is missing: the row is left out',
			'23 entries: thread names row 3 of tasks, which is missing: the row is left out'
		]);
	});

	it('may refer to rows that the history removed, or that may be in its gaps', () => {
		line = 30;
		const rows = () => [raw('tasks', task(3, { department: 5 }))];
		const gone = new Past([step(removed('departments', 5))], true);
		expect(read(rows(), { past: gone }).ids('tasks')).toEqual([3]);
		expect(read(rows(), { past: new Past([], true) }).ids('tasks')).toEqual([]);
		// All departments that were written were found: one that was given before was removed.
		const gaps = { past: new Past([], false), lastId: () => 5 };
		expect(read(rows(), { ...gaps, written: () => 0 }).ids('tasks')).toEqual([3]);
		expect(read(rows(), { ...gaps, written: () => 1 }).ids('tasks')).toEqual([]);
		expect(read(rows(), { ...gaps, written: () => 0, lastId: () => 4 }).ids('tasks')).toEqual([]);
		expect(
			read(rows(), { past: new Past([], true), written: () => 0, lastId: () => 5 }).ids('tasks')
		).toEqual([]);
	});

	it('that are damaged are rebuilt from the history', () => {
		line = 40;
		const past = new Past(
			[step(added('teams', team(1)), added('teams', team(2)), added('departments', department(1)))],
			true
		);
		const { ids, leftOut, mended, found } = read(
			[
				raw('teams', team(1, { name: 7 })),
				raw('departments', department(1)),
				raw('tasks', task(3))
			],
			{ past }
		);
		expect(ids('teams').sort()).toEqual([1, 2]);
		expect(found.get('teams')?.get(1)).toEqual(team(1));
		expect(ids('tasks')).toEqual([3]);
		expect(leftOut).toEqual([]);
		expect(mended).toEqual(['- Rebuilt from the history: rows of teams (2)']);
	});

	it('that could only be repaired are rebuilt from a complete history', () => {
		line = 50;
		const past = (complete: boolean) =>
			new Past([step(added('teams', team(1, { enabled: false })))], complete);
		const rows = () => [
			raw('teams', team(1, { enabled: 'x' })),
			raw('teams', team(2, { enabled: 'x' }))
		];
		const whole = read(rows(), { past: past(true) });
		expect(whole.found.get('teams')?.get(1)).toEqual(team(1, { enabled: false }));
		expect(whole.mended).toEqual([
			'- Rebuilt from the history: rows of teams (1)',
			'52 teams: enabled is neither true nor false: now true'
		]);
		const gaps = read(rows(), { past: past(false) });
		expect(gaps.found.get('teams')?.get(1)).toEqual(team(1));
	});

	it('that are missing are taken from the history where the file was damaged', () => {
		line = 60;
		const past = new Past([step(added('teams', team(1)), added('teams', team(2)))], true);
		expect(read([raw('teams', team(1))], { past }).ids('teams')).toEqual([1]);
		const damaged = read([raw('teams', team(1))], { past, damaged: true });
		expect(damaged.ids('teams')).toEqual([1, 2]);
		expect(damaged.mended).toEqual(['- Rebuilt from the history: rows of teams (1)']);
	});

	it('are taken from a history with gaps only as far as there were so many', () => {
		line = 70;
		const past = new Past(
			[step(added('teams', team(1)), added('teams', team(2)), added('departments', department(1)))],
			false
		);
		const read2 = (count: number) =>
			read([raw('teams', team(1))], {
				past,
				damaged: true,
				written: (table) => (table === 'teams' ? count : 0)
			});
		// One of them was removed in a step that is missing.
		expect(read2(1).ids('teams')).toEqual([1]);
		expect(read2(2).ids('teams')).toEqual([1, 2]);
		expect(read2(2).ids('departments')).toEqual([]);
		expect(read([raw('teams', team(1))], { past, damaged: true }).ids('teams')).toEqual([1]);
	});

	it('that are their own ancestors are moved to the top', () => {
		line = 80;
		const { found, mended } = read([
			raw('departments', department(1, { parent: 2 })),
			raw('departments', department(2, { parent: 1 })),
			raw('departments', department(3, { parent: 2 })),
			raw('departments', department(4, { parent: 4 })),
			raw('departments', department(5))
		]);
		const parents = [...(found.get('departments')?.values() ?? [])].map(
			(row) => (row as { parent: unknown }).parent
		);
		expect(parents).toEqual([null, 1, 2, null, null]);
		expect(mended).toEqual([
			'- departments: row 1 was its own ancestor: moved to the top',
			'- departments: row 4 was its own ancestor: moved to the top'
		]);
	});
});

it.each(['categories', 'departments', 'queues', 'tickets', 'topics'] as const)(
	'breaks circles of %s',
	(table) => {
		const all = ['categories', 'departments', 'queues', 'tickets', 'topics'] as const;
		const rows = new Map(all.map((name) => [name as TableName, new Map()]));
		rows.set(
			table,
			new Map([
				[1, { id: 1, parent: 2 }],
				[2, { id: 2, parent: 9 }],
				[3, { id: 3, parent: 3 }]
			])
		);
		expect(breakCircles(rows as never)).toEqual([
			{ line: null, what: `${table}: row 3 was its own ancestor: moved to the top` }
		]);
		expect(rows.get(table)?.get(1)).toEqual({ id: 1, parent: 2 });
	}
);

describe('rows according to the history in a backup', () => {
	const past = new Past(
		[
			step(added('teams', team(1)), added('teams', team(2))),
			step(removed('teams', 1), added('departments', department(1)))
		],
		true
	);

	it('is which were found at its end, and which were removed', () => {
		expect([
			past.removed('teams', 1),
			past.removed('teams', 2),
			past.removed('departments', 1)
		]).toEqual([true, false, false]);
		const has = (table: TableName, value: unknown) => past.has({ line: null, table, value });
		expect([
			has('teams', { id: 1 }),
			has('teams', { id: 2 }),
			has('teams', { id: '2' }),
			has('teams', 7)
		]).toEqual([false, true, false, false]);
	});

	it('is which are missing among others', () => {
		expect(past.missingFrom(() => false)).toEqual([
			{ line: null, table: 'departments', value: department(1) },
			{ line: null, table: 'teams', value: team(2) }
		]);
		expect(past.missingFrom((table, id) => table === 'teams' && id === 2)).toHaveLength(1);
	});

	it('knows rows by their ids', () => {
		expect([{ id: 1 }, { id: 'x' }, {}, null, 7, undefined].map(idOf)).toEqual([
			1,
			'x',
			undefined,
			undefined,
			undefined,
			undefined
		]);
	});
});
