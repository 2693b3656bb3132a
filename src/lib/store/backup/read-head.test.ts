import { describe, expect, it } from 'vitest';
import { Unusable } from '#lib/kernel/shapes/shape.ts';
import { installed } from '#lib/systems/installed.ts';
import type { RawDesk } from './raw.ts';
import { readHead } from './read-head.ts';

const file = { fileName: 'a.yaml', text: 'deskdrill: 1' };
const attempt = { now: 50, run: null };
const good = {
	desk: { title: 'Lab', scenario: 'app:cfo-laptop', created: 40 },
	sources: { scenario: file, world: null },
	state: { attempt, lastIds: { tickets: 7, teams: 2 }, history: 4 }
};

function read(head: object | null, { version = 2, atLeast = 0 } = {}) {
	const mended: string[] = [];
	const reading = { exists: () => true, mended: (what: string) => void mended.push(what) };
	return {
		head: readHead({ head, version, systems: installed } as unknown as RawDesk, atLeast, reading),
		mended
	};
}
const whole = {
	title: 'Lab',
	scenario: 'app:cfo-laptop',
	created: 40,
	source: { scenario: file, world: null },
	lastIds: { tickets: 7, teams: 2 },
	steps: 4,
	attempt
};

describe('what describes a desk in a backup', () => {
	it('is read as it was written', () => {
		expect(read(good)).toEqual({ head: whole, mended: [] });
		expect(read({ ...good, sources: { scenario: null, world: file } }).head.source).toEqual({
			scenario: null,
			world: file
		});
	});

	it('says nothing of its steps in version 1', () => {
		expect(read(good, { version: 1 }).head.steps).toBeNull();
		const state = { attempt, lastIds: {} };
		expect(read({ ...good, state }, { version: 1 }).head.steps).toBeNull();
		expect(() => read({ ...good, state })).toThrow('history is not a whole number');
	});

	it('is mended where something else can take its place', () => {
		const odd = {
			...good,
			desk: { title: 7, scenario: 8, created: 'x' },
			sources: { scenario: 1, world: 2 }
		};
		const { head, mended } = read(odd);
		expect(head).toMatchObject({
			title: 'Restored desk',
			scenario: null,
			created: 0,
			source: { scenario: null, world: null }
		});
		expect(mended).toEqual([
			'title is not a text: now "Restored desk"',
			'scenario is not a text: now null',
			'created is not a whole number: now 0',
			'scenario is not a record: now null',
			'world is not a record: now null'
		]);
	});

	it('is never earlier than its history', () => {
		const at = (now: unknown, atLeast: number) =>
			read({ ...good, state: { ...good.state, attempt: { ...attempt, now } } }, { atLeast }).head
				.attempt.now;
		expect([at(50, 40), at(50, 60), at('x', 60)]).toEqual([50, 60, 60]);
		const state = { ...good.state, attempt: { ...attempt, now: 'x' } };
		expect(read({ ...good, state }, { atLeast: 60 }).mended).toEqual([
			expect.stringMatching(/^now is not .*: now 60$/)
		]);
	});

	it('is a sandbox where its run cannot be used', () => {
		const state = { ...good.state, attempt: { now: 50, run: { scenario: 7 } } };
		const { head, mended } = read({ ...good, state });
		expect(head).toMatchObject({
			scenario: null,
			source: { scenario: null, world: null },
			attempt
		});
		expect(mended).toEqual([
			'run.scenario is not a text: the scenario cannot continue, so the desk becomes a sandbox'
		]);
	});

	it('lets faults of the program through', () => {
		const broken = {
			now: 50,
			get run(): never {
				throw new TypeError('broken');
			}
		};
		expect(() => read({ ...good, state: { ...good.state, attempt: broken } })).toThrow(TypeError);
	});

	it('has the highest ids of tables that there are', () => {
		const ids = (lastIds: unknown) =>
			read({ ...good, state: { ...good.state, lastIds } }).head.lastIds;
		expect(ids({ tickets: 7, teams: 0, log: -1, mails: 'x', roles: 1.5, ghosts: 3 })).toEqual({
			tickets: 7
		});
		expect([ids(undefined), ids(null), ids(Object.create({ tickets: 7 }))]).toEqual([{}, {}, {}]);
		expect(() => ids(7)).toThrow('lastIds is not a record');
	});

	it.each([
		[null, 'both lines that describe it are damaged'],
		[{ ...good, desk: 7 }, 'desk is not a record'],
		[{ ...good, sources: 7 }, 'sources is not a record'],
		[{ ...good, state: 7 }, 'state is not a record'],
		[{ ...good, state: { ...good.state, attempt: 7 } }, 'attempt is not a record'],
		[{ ...good, state: { ...good.state, history: -1 } }, /^history is not from 0 to/]
	])('cannot be used: %j', (head, message) => {
		expect(() => read(head)).toThrow(Unusable);
		expect(() => read(head)).toThrow(message);
	});
});
