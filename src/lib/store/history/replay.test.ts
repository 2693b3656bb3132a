import { readFileSync } from 'node:fs';
import { readWorld } from '#lib/scenario/read/read-world.ts';
import { installed } from '#lib/systems/installed.ts';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newDesk, opened, people } from '../store.testkit.ts';
import type { HistoryRecord } from '../api.ts';
import { readableScenario } from './readable.ts';
import { differencesOf, exportHistory, missingAtTheEnd, retrace } from './replay.ts';

/** The history of a desk on which a ticket was opened and taken. */
async function history(): Promise<HistoryRecord[]> {
	const { session, store, id } = await newDesk();
	const ticket = await opened(session);
	const { john } = await people(session);
	await session.perform(john, 'claim', { ticket });
	const clock = { desk: id, number: 4, at: LATER, kind: 'clock', to: LATER, events: [] } as const;
	return [...(await exportHistory(store.db, id)), clock];
}

const LATER = Date.UTC(2026, 2, 2, 15);
let steps: readonly HistoryRecord[] = [];
beforeAll(async () => {
	steps = await history();
});

const rowsOf =
	({ tables }: Awaited<ReturnType<typeof retrace>>) =>
	(table: never) => [...(tables.rows(table) as Iterable<never>)];

describe('a history that is carried out again', () => {
	it('comes to the same events, rows and time', async () => {
		expect(steps.map(({ kind }) => kind)).toEqual(['founded', 'command', 'command', 'clock']);
		const told: number[] = [];
		const retraced = await retrace(steps, null, { progress: (share) => void told.push(share) });
		expect(retraced).toMatchObject({
			differences: [],
			complete: true,
			attempt: { now: LATER, run: null }
		});
		expect(told).toEqual([1]);
		expect(differencesOf(retraced, retraced.attempt, rowsOf(retraced) as never)).toEqual([]);
	});

	it('reports steps with different events, and impossible ones', async () => {
		const [founded, open, claim, clock] = steps as readonly [
			HistoryRecord,
			HistoryRecord,
			never,
			never
		];
		const other = { ...(claim as object), args: { ticket: 99 } } as HistoryRecord;
		const broken = { ...(claim as object), args: null } as never;
		const words = (step: number, kind: string) =>
			`Step ${step} (${kind}) produces different events when it is repeated.`;
		const retraced = await retrace([founded, open, other, clock], null);
		expect(retraced.differences).toEqual([words(3, 'command')]);
		expect((await retrace([founded, open, broken, clock], null)).differences).toEqual([
			words(3, 'command')
		]);
		const noEvents = { ...open, events: [] };
		expect((await retrace([founded, noEvents], null)).differences).toEqual([words(2, 'command')]);
		// What was written counts for the rows, whatever it should have been.
		expect(retraced.tables.get('tickets', 1)?.agent).not.toBeNull();
	});

	it('ends at a step that is missing', async () => {
		const [founded, open, , clock] = (await history()) as [
			HistoryRecord,
			HistoryRecord,
			never,
			never
		];
		const retraced = await retrace([founded, open, clock], null);
		expect(retraced).toMatchObject({ complete: false });
		const missing = 'Step 3 of the history is missing, so later steps cannot be verified.';
		expect(retraced.differences).toEqual([missing]);
		expect(differencesOf(retraced, null, () => [])).toEqual([missing]);
		expect(missingAtTheEnd(3, 5)).toEqual([
			'The history ends with step 3, but the desk is at step 5.'
		]);
		expect([missingAtTheEnd(5, 5), missingAtTheEnd(6, 5)]).toEqual([[], []]);
	});

	it('lets others have their turn, and can be cancelled', async () => {
		const founded = steps[0] as HistoryRecord;
		const clock = (number: number) =>
			({
				desk: 1,
				number,
				at: founded.at,
				kind: 'clock',
				to: founded.at,
				events: []
			}) as HistoryRecord;
		const long = [founded, ...Array.from({ length: 599 }, (_, n) => clock(n + 2))];
		const told: number[] = [];
		const turns = vi.fn();
		setTimeout(turns);
		await retrace(long, null, { progress: (share) => void told.push(share) });
		expect(told).toEqual([199 / 600, 399 / 600, 599 / 600, 1]);
		expect(turns).toHaveBeenCalledOnce();
		const stop = new AbortController();
		const given = retrace(long, null, { progress: () => stop.abort(), signal: stop.signal });
		await expect(given).rejects.toMatchObject({ kind: 'given up' });
	});

	it('keeps the time of a step that cannot be carried out', async () => {
		const founded = steps[0] as HistoryRecord;
		const at = founded.at + 60_000;
		const broken = { desk: 1, number: 2, at, kind: 'command', verb: 'x', args: null, events: [] };
		const retraced = await retrace([founded, broken as never], null);
		expect(retraced.attempt).toEqual({ now: at, run: null });
	});
});

describe('a desk and its history', () => {
	const tables = () => retrace(steps, null);

	it('differ in changed, missing and additional rows', async () => {
		const retraced = await tables();
		const teams = [...retraced.tables.rows('teams')];
		const kept = [
			...teams.map((team, at) => (at === 0 ? { ...team, name: 'X' } : team)),
			{ id: 99 }
		];
		const users = [...retraced.tables.rows('users')].slice(1);
		const rows = (table: never): never[] =>
			table === 'teams'
				? (kept as never[])
				: table === 'users'
					? (users as never[])
					: rowsOf(retraced)(table);
		expect(differencesOf(retraced, null, rows as never)).toEqual([
			`Row ${teams[0]?.id} of teams differs from the history.`,
			'Row 99 of teams does not come from the history.',
			'Row 1 of users differs from the history.'
		]);
	});

	it('differ in the run of the scenario', async () => {
		const retraced = await tables();
		const kept = { now: 0, run: { step: 1 } } as never;
		expect(differencesOf(retraced, kept, rowsOf(retraced) as never)).toEqual([
			'The progress in the scenario is different when the history is repeated.'
		]);
	});

	it('reports a thousand differences, and counts the others', async () => {
		const retraced = await tables();
		const of = (count: number) =>
			differencesOf(retraced, null, ((table: string) =>
				table === 'log'
					? [
							...retraced.tables.rows('log'),
							...Array.from({ length: count }, (_, n) => ({ id: 1000 + n }))
						]
					: rowsOf(retraced)(table as never)) as never);
		expect(of(1000)).toHaveLength(1000);
		expect(of(1003).slice(999)).toEqual([
			'Row 1999 of log does not come from the history.',
			'... and 3 more differences.'
		]);
	});
});

describe('the scenario of a desk', () => {
	const file = (text: string) => ({ fileName: 'a.yaml', text });

	it('is none for a sandbox', async () => {
		expect(await readableScenario('Lab', { scenario: null, world: null }, installed)).toEqual({
			scenario: null,
			trouble: []
		});
	});

	it('is told where it cannot be read any more', async () => {
		const { scenario, trouble } = await readableScenario(
			'Lab',
			{
				scenario: file('title: [A'),
				world: null
			},
			installed
		);
		expect(scenario).toBeNull();
		expect(trouble).toHaveLength(1);
		expect(trouble[0]).toMatch(
			/^This version of Deskdrill cannot read the scenario of "Lab"\. Line 1: .+ Nothing is lost: a backup of the desk can still be made\.$/
		);
		const world = await readableScenario(
			'Lab',
			{ scenario: file(''), world: file('title: [A') },
			installed
		);
		expect(world.trouble[0]).toMatch(/^This version of Deskdrill cannot read .* Line 1: /);
	});

	it('lets faults of the program through', async () => {
		const scenario = {
			fileName: 'a.yaml',
			get text(): string {
				throw new TypeError('broken');
			}
		};
		await expect(readableScenario('Lab', { scenario, world: null }, installed)).rejects.toThrow(
			TypeError
		);
	});

	it('is read although authors would be told to mend it', async () => {
		const [lab, base] = ['banking-outage.yaml', 'worlds/lab.yaml'].map((path) =>
			readFileSync(`scenarios/${path}`, 'utf8')
		);
		// What stands behind the # is a comment: a new file would be refused.
		const text = (lab ?? '').replace(/^title: .*$/m, 'title: Ticket #1 is yours');
		const world = (base ?? '').replace(/^title: .*$/m, 'title: Desk #1 is ours');
		const { ok: isNew } = readWorld(await installed.language(), world);
		expect(isNew).toBe(false);
		const read = await readableScenario(
			'Lab',
			{ scenario: file(text), world: file(world) },
			installed
		);
		expect(read.trouble).toEqual([]);
		expect(read.scenario?.title).toBe('Ticket');
	});
});
