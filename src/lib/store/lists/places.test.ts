import { describe, expect, it } from 'vitest';
import type { Task, ThreadEntry } from '../../desk/model/index.ts';
import { aTicket, aUser, MORNING } from '../store.testkit.ts';
import { listName, placesOf, searchList, searchPlacesOf, waysFor, waysOf } from './places.ts';
import { cellOfTask, placesOfTask } from './tasks.ts';
import {
	namesOfUser,
	numberWord,
	ticketOfThread,
	userWord,
	wordsOfEntry,
	wordsOfTicket,
	wordsOfUser
} from './words.ts';

const referrals = [
	{ kind: 'agent', id: 4 },
	{ kind: 'team', id: 5 },
	{ kind: 'dept', id: 6 }
] as never;
const busy = { department: 1, agent: 2, team: 3, referrals } as never;

describe('the ways to a ticket', () => {
	it('lead over its department, its agent, its team and its referrals while it is open', () => {
		expect(waysOf(aTicket(1))).toEqual(['dept 1']);
		expect(waysOf(aTicket(1, busy))).toEqual([
			'dept 1',
			'agent 2',
			'team 3',
			'referred agent 4',
			'referred team 5',
			'referred dept 6'
		]);
	});

	it('lead over departments only once it is closed', () => {
		const closed = aTicket(1, { ...(busy as object), state: 'closed' });
		expect(waysOf(closed)).toEqual(['dept 1', 'referred dept 6']);
	});

	it('are those of the agent who looks', () => {
		const listing = { agent: 2, departments: new Set([1, 6]), teams: new Set([3]) } as never;
		expect([...waysFor(listing)].sort()).toEqual([
			'agent 2',
			'dept 1',
			'dept 6',
			'referred agent 2',
			'referred dept 1',
			'referred dept 6',
			'referred team 3',
			'team 3'
		]);
	});
});

describe('the places of a ticket', () => {
	const ticket = aTicket(9, {
		priority: 3 as never,
		lastUpdate: 20,
		created: 10,
		slaDue: 30,
		closed: 40
	});

	it('are in one list per sort and index key, and in the list for searches', () => {
		expect(placesOf(ticket)).toEqual([
			{ list: 's dept 1', place: [-9, 9] },
			{ list: 'pu open00 dept 1', place: [-3, -20, 9] },
			{ list: 'pc open00 dept 1', place: [-3, -10, 9] },
			{ list: 'pd open00 dept 1', place: [-3, -30, 9] },
			{ list: 'd open00 dept 1', place: [-30, 9] },
			{ list: 'x open00 dept 1', place: [-40, 9] },
			{ list: 'c open00 dept 1', place: [-10, 9] },
			{ list: 'u open00 dept 1', place: [-20, 9] }
		]);
		expect(placesOf(aTicket(1, busy))).toHaveLength(6 * 8);
	});

	it('are in the list of searches only when it was merged into another one', () => {
		const child = aTicket(1, { parent: 2 as never, threadKind: 'C', merge: 'combine' });
		expect(placesOf(child)).toEqual([{ list: 's dept 1', place: [-1, 1] }]);
		expect(searchPlacesOf(child)).toEqual(placesOf(child));
		expect(searchList('team 4')).toBe('s team 4');
	});

	it.each([
		[{}, 'open00'],
		[{ answered: true }, 'open10'],
		[{ overdue: true }, 'open01'],
		[{ answered: true, overdue: true }, 'open11'],
		[{ state: 'closed', answered: true }, 'closed'],
		[{ state: 'archived' }, 'archived']
	] as const)('are kept apart by what the menu asks for: %j', (more, kind) => {
		expect(listName('Due Date', aTicket(1, more), 'dept 1')).toBe(`d ${kind} dept 1`);
	});
});

describe('the places of a task', () => {
	const task: Task = {
		id: 4 as never,
		number: '1',
		ticket: null,
		title: 'A',
		open: true,
		department: 1 as never,
		agent: 2 as never,
		team: 3 as never,
		dueDate: null,
		created: 50,
		closed: null,
		overdue: false
	};

	it('are sorted newest first, open and completed ones separately', () => {
		const place = [-50, -4, 4];
		expect(placesOfTask(task)).toEqual([
			{ list: 'task open dept 1', place },
			{ list: 'task open agent 2', place },
			{ list: 'task open team 3', place }
		]);
		const done = { ...task, open: false, agent: null, team: null };
		expect(placesOfTask(done)).toEqual([{ list: 'task closed dept 1', place }]);
	});

	it('and its counter has what lists need', () => {
		expect(cellOfTask(task)).toBe('tasks [true,1,2,3]');
		expect(cellOfTask({ ...task, open: false, agent: null })).toBe('tasks [false,1,null,3]');
	});
});

describe('the words under which something is found', () => {
	it('are a ticket’s own, and every part of its number from three digits on', () => {
		const words = wordsOfTicket(aTicket(1, { number: '12345', subject: 'Printer on fire' }));
		const parts = [...words].filter((word) => word.startsWith('#')).sort();
		expect(parts).toEqual(['#123', '#1234', '#12345', '#234', '#2345', '#345']);
		expect(words).toContain('printer');
		expect(numberWord('12')).toBe('#12');
	});

	it('are an entry’s', () => {
		const entry = { title: null, body: '<p>It <b>burns</b></p>', format: 'html' } as ThreadEntry;
		expect(wordsOfEntry({ ...entry, at: MORNING })).toContain('burns');
	});

	it('are a user’s, with the shortest of them, in name, address, phone and sign-in', () => {
		const user = { ...aUser(1, 'Jo Li', 'jo@bank.example', '555-0177'), username: 'joli' };
		expect(namesOfUser(user)).toEqual(expect.arrayContaining(['jo', 'li', 'bank', 'joli']));
		expect(namesOfUser({ ...user, username: null })).not.toContain('null');
		expect([...wordsOfUser(user)]).toEqual([...new Set(namesOfUser(user).map(userWord))]);
		expect(userWord('ken')).toBe('@ken');
	});

	it('lead from a thread to its ticket', () => {
		expect(['t12', 'k3', 'xt12', 't12x'].map((name) => ticketOfThread(name as never))).toEqual([
			12,
			null,
			null,
			null
		]);
	});
});
