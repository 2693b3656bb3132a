import type { IndexableType } from 'dexie';
import fc from 'fast-check';
import { commands, type Planned } from '../../src/lib/desk/random-commands.testkit.ts';
import { before, world } from '../../src/lib/desk/random-desk.testkit.ts';
import { Checksum } from '../../src/lib/store/derived/checksum.ts';
import {
	keyedByDesk,
	startingWith,
	type DeskDatabase as Database
} from '../../src/lib/store/database/database.ts';
import { wrongTables } from '../../src/lib/store/derived/derived-check.ts';
import { DeskDatabase, Store } from '../../src/lib/store/index.ts';
import type { Work } from './killing.ts';

/** The part of the kill test in the browser: it works without pause, and reports acknowledged work. */

const db = new DeskDatabase();
const store = new Store(db);

/** Given by the test. */
declare function acknowledged(number?: number, sum?: string): void;

/** A desk to work on. */
export function begin(): Promise<number> {
	const source = { scenario: null, world: null };
	return store.createDesk({ title: 'Killed', scenario: null, world, source });
}

/** Works until it is killed. Of commands it tells the number and the sum of their record in the history. */
export async function work(desk: number, how: Work, seed: number): Promise<never> {
	const first = await store.openDesk(desk);
	const second = await new Store(new DeskDatabase()).openDesk(desk);
	const sessions = how === 'commands of two tabs' ? [first, second] : [first];
	for (let round = 0; ; round++) {
		if (how === 'bulk work') {
			await bulk(round);
			continue;
		}
		for (const [at, planned] of plan(seed + round).entries()) {
			const session = sessions[at % sessions.length] ?? first;
			await session.moveClock((await session.clock()).now + planned.after);
			const { by, verb, args } = planned;
			await session.perform(by, verb, args as never);
			const record = await newest(db, desk);
			if (record) acknowledged(record.number, sumOf(record));
		}
	}
}

const plan = (seed: number): Planned[] => [
	...before.map((command) => ({ ...command, after: 1000 }) as Planned),
	...fc.sample(commands, { seed, numRuns: 3 }).flat()
];

/** Desks are grown, saved, restored and deleted. */
async function bulk(round: number) {
	const until = Date.UTC(2026, 2, 20, 20);
	const plan = { tickets: 300, seed: round, until };
	const grown = await store.growDesk({ title: `Grown ${round}`, world, source: null, plan });
	acknowledged();
	const saved = await store.backup([grown]);
	await store.restore(await store.inspect(new File([saved], 'backup.jsonl')));
	acknowledged();
	await store.deleteDesk(grown);
	acknowledged();
}

/** Problems after a kill, in words; empty if everything acknowledged is stored. */
export async function check(desk: number, steps: Record<number, string>): Promise<string[]> {
	await store.sweep();
	const wrong: string[] = [];
	for (const [number, sum] of Object.entries(steps)) {
		const record = await db.history.get([desk, Number(number)]);
		if (!record) wrong.push(`Step ${number} was acknowledged and is lost.`);
		else if (sumOf(record) !== sum) wrong.push(`Step ${number} is not what was acknowledged.`);
	}
	const kept = new Set(await db.desks.toCollection().primaryKeys());
	for (const verified of await store.verify('all'))
		wrong.push(...verified.differences.map((text) => `${verified.title}: ${text}`));
	for (const id of kept)
		for (const table of await wrongTables(db, id, await zoneOf(id)))
			wrong.push(`Desk ${id}: ${table} are not as its rows tell.`);
	for (const name of [...keyedByDesk, ...db.keyedByDeskAndMore])
		for (const key of await db.table<object, IndexableType>(name).toCollection().primaryKeys()) {
			const [owner] = [key].flat();
			if (!kept.has(Number(owner))) wrong.push(`${name}: a record of no desk, ${String(key)}.`);
		}
	// What bulk work has finished is looked at once.
	for (const id of kept) if (id !== desk) await store.deleteDesk(id);
	return wrong.slice(0, 20);
}

async function zoneOf(id: number): Promise<string> {
	const session = await store.openDesk(id);
	const zone = await session.read((desk) => desk.get('settings', 1)?.timezone ?? '');
	session.close();
	return zone;
}

const newest = (from: Database, desk: number) =>
	from.history
		.where(':id')
		.between(...startingWith(desk))
		.last();

function sumOf(record: object): string {
	const sum = new Checksum();
	sum.add(record);
	return String(sum);
}

Object.assign(globalThis, { kills: { begin, work, check } });
