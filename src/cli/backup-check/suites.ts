import { backupOf, recordsIn } from '#lib/store/backup/backup.testkit.ts';
import { broughtBack, cut, flip, newStore, roundTrip, type Tally } from './check.ts';
import { contentsOf, differingTables } from './compare.ts';
import { placesIn, separatorsOf } from './damage.ts';
import {
	deskOfRemovals,
	madeDesk,
	manyRows,
	randomDesk,
	withFiles,
	withTexts,
	type MadeDesk
} from './desks.ts';

/** What `npm run backup:check` tries. */

type Say = (what: string) => void;
const MB = 1_000_000;

/** Desks of every kind: random work, removals, many rows, files of 0 to 16 MB, texts of up to 10 M characters. */
export async function roundTrips(seeds: number, tally: Tally, say: Say): Promise<void> {
	const trip = async (
		name: string,
		make: (store: ReturnType<typeof newStore>) => Promise<MadeDesk>
	) => {
		const store = newStore();
		await roundTrip(store, await make(store), name, tally);
		await store.db.delete();
		say(name);
	};
	for (let seed = 1; seed <= seeds; seed++)
		await trip(`random work ${seed}`, (store) => randomDesk(store, seed));
	await trip('removals', deskOfRemovals);
	await trip('366 rows and files of every kind', async (store) => {
		const desk = await deskOfRemovals(store);
		await withFiles(desk, [0, 1, 2, 3, 1000, 749_249, 749_250, 749_251]);
		await manyRows(store, desk, 366);
		return desk;
	});
	for (const size of [1, 1.49, 1.5, 1.51, 2, 3, 5, 8, 16])
		await trip(`a file of ${size} MB`, async (store) => {
			const desk = await madeDesk(store, 'Files');
			await withFiles(desk, [size * MB]);
			return desk;
		});
	for (const length of [0.99, 1, 1.01, 2, 2.1, 3, 9, 10])
		await trip(`a text of ${length} M characters`, async (store) => {
			const desk = await madeDesk(store, 'Texts');
			await withTexts(desk, [length * MB]);
			return desk;
		});
}

/** Several desks, own scenarios and settings in one file; and one desk of them that is of no use keeps no other from coming back. */
export async function severalDesks(tally: Tally): Promise<void> {
	const store = newStore();
	const made = [
		await randomDesk(store, 71),
		await deskOfRemovals(store),
		await randomDesk(store, 72)
	];
	await store.keepScenario('Mine', { fileName: 'mine.yaml', text: 'deskdrill: 1 🖨️' }, null);
	await store.changeSetting('some choice', { deep: [1, 'two'] });
	const before = await Promise.all(made.map(({ id }) => contentsOf(store, id)));
	const file = await store.backup('all', { kept: { general: { theme: 'dark' }, desks: [] } });
	const records = await recordsIn(file);
	const broken = backupOf(
		records.filter(({ of, table, history }) => of !== 2 || !(table === 'settings' || history))
	);
	for (const [name, written, expected] of [
		['whole', file, [1, 2, 3]],
		['one of no use', broken, [1, 3]]
	] as const) {
		tally.tried++;
		const { report, contents, inspected } = await broughtBack(written);
		const equal = expected.every((place) => {
			const [one, other] = [before[place - 1] ?? {}, contents.get(place) ?? {}];
			return differingTables(one, other).size === 0;
		});
		const others =
			report.scenarios === 1 && report.settings === 1 && report.kept.general.theme === 'dark';
		if (
			equal &&
			others &&
			contents.size === expected.length &&
			inspected.whole === (name === 'whole')
		)
			tally.equal++;
		else tally.wrong.push(`${name}: ${JSON.stringify({ equal, others, desks: contents.size })}`);
	}
}

/** Backups of a busy desk with one flipped bit each, or cut off. */
export async function damagedBackups(
	how: 'flip' | 'cut',
	count: number,
	tally: Tally,
	say: Say
): Promise<void> {
	const store = newStore();
	const desk = await deskOfRemovals(store);
	await withFiles(desk, [10, 0, 5000]);
	await withTexts(desk, [3000]);
	await desk.session.drafts.save('agent 1 ticket 1 reply', { body: 'Half' }, null, 'page');
	await desk.session.markRead('karen@customer.example', 1 as never);
	const bytes = new Uint8Array(await (await store.backup([desk.id])).arrayBuffer());
	const whole = await contentsOf(store, desk.id);
	const separators = separatorsOf(bytes, count / 3);
	const bits = [...placesIn(bytes.length * 8, count), ...separators, ...placesIn(1600, 100)];
	// Where lines end, and a byte before and after.
	const ends = separators.flatMap((bit) => [-1, 0, 1].map((by) => (bit >> 3) + by));
	const places = [...placesIn(bytes.length, count), ...ends];
	for (const [at, place] of (how === 'flip' ? bits : places).entries()) {
		if (how === 'flip') await flip(bytes, place, whole, tally);
		else await cut(bytes, place, whole, tally);
		if (at % 100 === 99) say(`${at + 1}`);
	}
}
