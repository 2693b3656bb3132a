import type { Tables } from '../desk/tables.ts';
import type { Attempt } from '../scenario/index.ts';
import type { DeskId } from './api.ts';
import type { DeskDatabase } from './database.ts';
import { putConfig, readConfig } from './load.ts';
import { LoadedTables } from './loaded.ts';
import type { ConfigRecord } from './records.ts';
import { viewInRounds } from './rounds.ts';
import { deskGone, inWords } from './trouble.ts';

/**
 * Reads one desk. Each reading sees one state of the database, and, inside `liveQuery`, is told of every change to
 * what it read, and of nothing else.
 */
export class Reader {
	#config: { stamp: number; records: readonly ConfigRecord[] } | null = null;

	constructor(
		readonly db: DeskDatabase,
		readonly desk: DeskId
	) {}

	view<T>(view: (tables: Tables, attempt: Attempt) => T): Promise<T> {
		return this.#inOneState(async (records) => {
			const tables = (miss: ConstructorParameters<typeof LoadedTables>[0]) => {
				const loaded = new LoadedTables(miss);
				putConfig(loaded, records);
				return loaded;
			};
			return viewInRounds(this.db, this.desk, tables, (loaded) => view(loaded, loaded.attempt));
		});
	}

	/** Gives the configuration, and the session, at hand; whatever else is read inside is of the same state. */
	reading<T>(read: (config: LoadedTables) => Promise<T>): Promise<T> {
		return this.#inOneState(async (records) => {
			const loaded = new LoadedTables();
			putConfig(loaded, records);
			return read(loaded);
		});
	}

	async #inOneState<T>(read: (records: readonly ConfigRecord[]) => Promise<T>): Promise<T> {
		try {
			return await this.db.transaction('r', this.db.deskTables, async () => {
				const known = this.#config;
				const stamp = this.db.stamps.get(this.desk);
				// The configuration changes seldom: reading goes on meanwhile, and counts if it did not.
				const [early] = await Promise.allSettled(known ? [read(known.records)] : []);
				const now = await stamp;
				if (!now) throw deskGone(this.desk);
				if (early && now.config === known?.stamp) return settled(early);
				return read(await this.#configuration(now.config));
			});
		} catch (error) {
			throw inWords(error);
		}
	}

	/** Kept as long as its stamp is the same; the stamp is what live queries observe. */
	async #configuration(stamp: number): Promise<readonly ConfigRecord[]> {
		const records = await readConfig(this.db, this.desk);
		this.#config = { stamp, records };
		return records;
	}
}

function settled<T>(result: PromiseSettledResult<T>): T {
	if (result.status === 'rejected') throw result.reason;
	return result.value;
}
