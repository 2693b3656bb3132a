import type { Instant } from '../desk/model/index.ts';
import type { World } from '../desk/world.ts';
import { beginSandbox, beginScenario, type Scenario } from '../scenario/index.ts';
import type { CustomScenario, DeskId, DeskSummary } from './api.ts';
import { makeBackup } from './backup/make.ts';
import { restoreBackup, type RestoreReport } from './backup/restore.ts';
import { raisedIds } from './changes.ts';
import { keyedByDesk, keyedByDeskAndMore, startingWith, type DeskDatabase } from './database.ts';

import { LoadedTables } from './loaded.ts';
import type { SourceRecord, SourceText } from './records.ts';
import { Session } from './session.ts';
import { scenarioOf } from './source.ts';
import { deskGone, inWords } from './trouble.ts';
import { writeEvents } from './write.ts';

export interface NewDesk {
	readonly title: string;
	/** null: a sandbox. */
	readonly scenario: Scenario | null;
	readonly world: World;
	/** The texts that these were read from: the desk is opened with them, whatever becomes of the files. */
	readonly source: { readonly scenario: SourceText | null; readonly world: SourceText | null };
}

/** All desks kept in one browser. Its reading methods may be used inside `live()`. */
export class Store {
	constructor(
		readonly db: DeskDatabase,
		readonly realNow: () => Instant = Date.now
	) {}

	/** Desks, the one last worked on first. */
	async listDesks(): Promise<DeskSummary[]> {
		const [desks, states] = await Promise.all([this.db.desks.toArray(), this.db.states.toArray()]);
		const stateOf = new Map(states.map((state) => [state.desk, state]));
		return desks
			.flatMap(({ id = 0, ...desk }) => {
				const state = stateOf.get(id);
				return state ? [{ ...desk, id, touched: state.touched, attempt: state.attempt }] : [];
			})
			.sort((a, b) => b.touched - a.touched || b.id - a.id);
	}

	/** Makes a desk; a sandbox's clock begins at the present minute. */
	createDesk({ title, scenario, world, source }: NewDesk): Promise<DeskId> {
		const touched = this.realNow();
		const { events, attempt } = scenario
			? beginScenario(scenario, world)
			: beginSandbox(world, touched - (touched % 60_000));
		return this.#writing(async () => {
			const about = { title, scenario: scenario?.id ?? null, created: touched };
			const desk = (await this.db.desks.add(about)) ?? 0;
			await this.db.sources.add({ desk, ...source });
			const lastIds = raisedIds({}, events);
			const clock = { mode: 'paused', since: touched } as const;
			await this.db.states.add({ desk, attempt, lastIds, history: 1, ...clock, touched });
			await this.db.stamps.add({ desk, config: 1 });
			await this.db.history.add({
				desk,
				number: 1,
				at: attempt.now,
				kind: 'founded',
				attempt,
				events
			});
			await writeEvents(this.db, desk, new LoadedTables(), events);
			return desk;
		});
	}

	/** Throws `StoreTrouble` when there is no such desk, or its scenario cannot be read by this app. */
	async openDesk(id: DeskId): Promise<Session> {
		try {
			const [desk, source] = await Promise.all([this.db.desks.get(id), this.db.sources.get(id)]);
			if (!desk || !source) throw deskGone(id);
			const scenario = scenarioOf(desk.title, source);
			return new Session(this.db, id, desk.title, scenario, this.realNow);
		} catch (error) {
			throw inWords(error);
		}
	}

	/** The texts that a desk was made from. */
	sourceOf(id: DeskId): Promise<SourceRecord | undefined> {
		return this.db.sources.get(id);
	}

	/** Deletes the desk with everything that belongs to it. */
	deleteDesk(id: DeskId): Promise<void> {
		return this.#writing(async () => {
			await this.db.desks.delete(id);
			for (const name of keyedByDesk) await this.db.table(name).delete(id);
			for (const name of keyedByDeskAndMore) {
				const all = this.db.table(name).where(':id');
				await all.between(...startingWith(id)).delete();
			}
		});
	}

	/** A text file that holds desks, each as it was at one moment; with all of them go the person's own scenarios. */
	backup(desks: readonly DeskId[] | 'all' = 'all'): Promise<Blob> {
		return makeBackup(this.db, desks, this.realNow());
	}

	/** Brings the desks of a backup back, each as a new one. All or nothing is written; throws `StoreTrouble`. */
	async restore(file: Blob): Promise<RestoreReport> {
		try {
			return await restoreBackup(this.db, file, this.realNow());
		} catch (error) {
			throw inWords(error);
		}
	}

	/** Scenario files that the person chose from disk, the newest first. */
	async listScenarios(): Promise<CustomScenario[]> {
		const all = await this.db.scenarios.reverse().toArray();
		return all.map(({ id = 0, ...rest }) => ({ id, ...rest }));
	}

	/** Keeps a scenario file; one of the same file name is replaced. */
	keepScenario(title: string, scenario: SourceText, world: SourceText | null): Promise<number> {
		return this.#writing(async () => {
			const before = await this.db.scenarios
				.filter((known) => known.scenario.fileName === scenario.fileName)
				.primaryKeys();
			await this.db.scenarios.bulkDelete(before);
			const added = this.realNow();
			return (await this.db.scenarios.add({ title, scenario, world, added })) ?? 0;
		});
	}

	dropScenario(id: number): Promise<void> {
		return this.db.scenarios.delete(id);
	}

	/** What the person chose for themselves (theme, how much guidance); undefined until they did. */
	async setting(name: string): Promise<unknown> {
		return (await this.db.settings.get(name))?.value;
	}

	async changeSetting(name: string, value: unknown): Promise<void> {
		await this.db.settings.put({ name, value });
	}

	async #writing<T>(write: () => Promise<T>): Promise<T> {
		const { db } = this;
		try {
			return await db.transaction('rw', [db.desks, db.scenarios, ...db.deskTables], write);
		} catch (error) {
			throw inWords(error);
		}
	}
}
