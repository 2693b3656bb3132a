import { describe, expect, it } from 'vitest';
import type { TableEvent } from '#lib/kernel/events.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { User, UserId } from './model/index.ts';
import { Overlay } from '#lib/kernel/overlay.ts';

const user = (id: number, email: string): User => ({
	id: id as UserId,
	name: `User ${id}`,
	email,
	phone: '',
	organization: null,
	registered: false,
	locked: false,
	username: null,
	password: '',
	passwordChange: 'free',
	timezone: '',
	created: 0,
	updated: 0
});
const added = (row: User): TableEvent => ({ type: 'added', table: 'users', row });
const renamed = (id: number, email: string): TableEvent => ({
	type: 'changed',
	table: 'users',
	id,
	set: { email }
});
const emails = (rows: readonly User[]) => rows.map((row) => row.email);

describe.each([
	['rows in memory', (events: TableEvent[]) => new DeskMemory(events)],
	[
		'an overlay',
		(events: TableEvent[]) => {
			const overlay = new Overlay(new DeskMemory(events.slice(0, 1)));
			for (const event of events.slice(1)) overlay.fold(event);
			return overlay;
		}
	]
])('%s', (_, build) => {
	it('finds a row by an indexed column, as it is now', () => {
		const desk = build([added(user(1, 'a@x.example')), renamed(1, 'b@x.example')]);
		expect(desk.find('users', 'email', 'a@x.example')).toEqual([]);
		expect(emails(desk.find('users', 'email', 'b@x.example'))).toEqual(['b@x.example']);
	});

	it('lists what it finds by id', () => {
		const same = [3, 1, 2].map((id) => added(user(id, 'same@x.example')));
		const found = build(same).find('users', 'email', 'same@x.example');
		expect(found.map((row) => row.id)).toEqual([1, 2, 3]);
	});

	it('forgets a removed row, but never gives its id again', () => {
		const desk = build([
			added(user(1, 'a@x.example')),
			added(user(2, 'b@x.example')),
			{ type: 'removed', table: 'users', id: 2 }
		]);
		expect(desk.get('users', 2)).toBeUndefined();
		expect(desk.find('users', 'email', 'b@x.example')).toEqual([]);
		expect(desk.lastId('users')).toBe(2);
	});
});

describe('an overlay', () => {
	it('leaves the desk below as it was', () => {
		const below = new DeskMemory([added(user(1, 'a@x.example'))]);
		const overlay = new Overlay(below);
		overlay.fold(renamed(1, 'b@x.example'));
		overlay.fold(added(user(2, 'c@x.example')));
		expect(below.get('users', 1)?.email).toBe('a@x.example');
		expect(below.get('users', 2)).toBeUndefined();
	});
});
