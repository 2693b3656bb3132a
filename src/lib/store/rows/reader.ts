import type { Installation } from '#lib/systems/installation.ts';
import type { Table } from 'dexie';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Attempt } from '#lib/scenario/index.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { putConfig, readConfig } from './load.ts';
import { LoadedTables } from './loaded.ts';
import type { ConfigRecord, StampRecord } from '../database/records.ts';
import { viewInRounds } from './rounds.ts';
import { deskGone, inWords } from '../database/trouble.ts';

type View<T> = (tables: Tables, attempt: Attempt) => T;
type Say = <T>(view: View<T>) => Promise<T>;

/** Reads one desk. Each read sees one state of the database and, inside `liveQuery`, depends exactly on what it read. */
export class Reader {
	#known: Known | null = null;

	constructor(
		readonly db: DeskDatabase,
		readonly desk: DeskId
	) {}

	view<T>(view: View<T>): Promise<T> {
		return this.#inOneState((known) => this.#say(known, view));
	}

	/**
	 * Gives the configuration at hand, and answers what views say; whatever else is read inside is of the same state. Who reads
	 * from these tables only is quicker.
	 */
	reading<T>(
		read: (config: LoadedTables, say: Say) => Promise<T>,
		from: readonly Table[] = this.db.deskTables
	): Promise<T> {
		return this.#inOneState(
			(known) => read(tablesOf(this.db.systems, known), (view) => this.#say(known, view)),
			from
		);
	}

	#say<T>(known: Known, view: View<T>): Promise<T> {
		return viewInRounds(this.db, this.desk, tablesOf(this.db.systems, known), (loaded) =>
			view(loaded, loaded.attempt)
		);
	}

	async #inOneState<T>(
		read: (known: Known) => Promise<T>,
		from: readonly Table[] = this.db.deskTables
	): Promise<T> {
		const { stamps, config } = this.db;
		try {
			return await this.db.transaction('r', [stamps, config, ...from], async () => {
				const known = this.#known;
				const stamp = this.db.stamps.get(this.desk);
				// The configuration and the day change seldom: reading goes on meanwhile, and counts if they did not.
				const [early] = await Promise.allSettled(known ? [read(known)] : []);
				const now = await stamp;
				if (!now) throw deskGone(this.desk);
				if (early && now.config === known?.stamp && now.day === known.day) return settled(early);
				return read(await this.#configuration(now));
			});
		} catch (error) {
			throw inWords(error);
		}
	}

	/** Kept as long as its stamp is the same; the stamp is what live queries observe. */
	async #configuration({ config: stamp, day }: StampRecord): Promise<Known> {
		const records =
			this.#known?.stamp === stamp ? this.#known.records : await readConfig(this.db, this.desk);
		this.#known = { stamp, day, records };
		return this.#known;
	}
}

/** What stays the same from one reading to the next, mostly. */
interface Known {
	/** Number of the history record that last changed the configuration. */
	readonly stamp: number;
	readonly day: number;
	readonly records: readonly ConfigRecord[];
}

function tablesOf(systems: Installation, { records, day }: Known): LoadedTables {
	const loaded = new LoadedTables(systems);
	putConfig(loaded, records);
	loaded.day = day;
	return loaded;
}

function settled<T>(result: PromiseSettledResult<T>): T {
	if (result.status === 'rejected') throw result.reason;
	return result.value;
}
