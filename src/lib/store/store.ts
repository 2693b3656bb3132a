import type { Instant } from '../desk/model/index.ts';
import type { CustomScenario, DeskId, DeskSummary } from './api.ts';
import type { InspectedBackup } from './backup/inspect.ts';
import type { KeptByPage } from './backup/kept.ts';
import type { Choice, RestoreReport } from './backup/restore.ts';
import type { BigDesk } from './bulk/grow.ts';
import { hiddenDesks } from './bulk/hidden-desks.ts';
import type { LongWork } from './bulk/leftovers.ts';
import type { NewDesk } from './create.ts';
import { partsOfSetting } from './desk-settings.ts';
import {
	LAST_BACKUP,
	newSince,
	presentWork,
	readLastBackup,
	type LastBackup,
	type NewWork,
	type PresentWork
} from './inventory/last-backup.ts';
import type { DeskContents, OtherContents } from './inventory/measure.ts';
import { keyedByDesk, type DeskDatabase } from './database/database.ts';
import { forgetLocalDrafts } from './database/local-drafts.ts';
import type { SourceRecord, SourceText } from './database/records.ts';
import type { Session } from './session.ts';
import { inWords } from './database/trouble.ts';
import type { VerifiedDesk } from './history/verify.ts';

/**
 * All desks of a browser. Reading methods may be used inside `live()`. Lists need only the database; the engine is loaded on demand.
 * `edition` is the build of the app: scenarios parsed by another build are parsed again.
 */
export class Store {
	constructor(
		readonly db: DeskDatabase,
		readonly realNow: () => Instant = Date.now,
		readonly edition = '',
		/** Monotonic milliseconds, independent of the computer's time. */
		readonly steadyNow: () => number = () => performance.now()
	) {}

	/** Opens the database again after a failure. Throws `StoreTrouble`. */
	async reopen(): Promise<void> {
		await this.#inWords(() => this.db.open());
	}

	/** Desks, the one last worked on first. */
	async listDesks(): Promise<DeskSummary[]> {
		const [desks, states] = await this.#inWords(() =>
			Promise.all([this.db.desks.toArray(), this.db.states.toArray()])
		);
		const stateOf = new Map(states.map((state) => [state.desk, state]));
		return desks
			.flatMap(({ id = 0, ...desk }) => {
				const state = stateOf.get(id);
				return state ? [{ ...desk, id, touched: state.touched, attempt: state.attempt }] : [];
			})
			.sort((a, b) => b.touched - a.touched || b.id - a.id);
	}

	/** Creates a desk; a sandbox's clock starts at the current minute. */
	async createDesk(made: NewDesk): Promise<DeskId> {
		const { createDesk } = await import('./create.ts');
		return this.#inWords(() => createDesk(this.db, made, this.edition, this.realNow()));
	}

	/** Throws `StoreTrouble` when there is no such desk, or its scenario cannot be read by this app. */
	async openDesk(id: DeskId): Promise<Session> {
		const { openDesk } = await import('./open.ts');
		return this.#inWords(() => openDesk(this.db, id, this.edition, this.realNow, this.steadyNow));
	}

	/** The texts that a desk was made from. */
	sourceOf(id: DeskId): Promise<SourceRecord | undefined> {
		return this.#inWords(() => this.db.sources.get(id));
	}

	/**
	 * Grows a desk with a long past. Takes minutes for a very big one: run it in a worker. Throws `StoreTrouble`, also when cancelled; then
	 * nothing is left.
	 */
	async growDesk(big: BigDesk, work?: LongWork): Promise<DeskId> {
		const { growAndKeep } = await import('./bulk/grow.ts');
		return this.#inWords(() => growAndKeep(this.db, big, this.realNow(), work));
	}

	/**
	 * Deletes the desk with everything that belongs to it. It disappears at once in all tabs; freeing its space takes longer, and
	 * interrupted work is finished by `sweep`. Nothing is written, so it works on full storage. Throws `StoreTrouble`; then the desk still
	 * exists.
	 */
	async deleteDesk(id: DeskId, progress?: LongWork['progress']): Promise<void> {
		const { clearLeftover } = await import('./bulk/leftovers.ts');
		const { db } = this;
		await this.#writing(async () => {
			await db.desks.delete(id);
			for (const name of keyedByDesk) await db.table(name).delete(id);
			const settings = await db.settings.toCollection().primaryKeys();
			await db.settings.bulkDelete(settings.filter((name) => partsOfSetting(name).desk === id));
		});
		if (db.localDrafts) forgetLocalDrafts(db.localDrafts, id);
		await clearLeftover(db, id, progress).catch(() => undefined);
	}

	/** Deletes the remains of interrupted work: partly written and partly deleted desks. */
	async sweep(): Promise<void> {
		if ((await this.#inWords(() => hiddenDesks(this.db))).length === 0) return;
		const { sweepLeftovers } = await import('./bulk/leftovers.ts');
		await this.#inWords(() => sweepLeftovers(this.db));
	}

	/**
	 * A text file with desks, each from one moment; with all desks, the user's own scenarios and settings are included. It is read back
	 * before it is returned. Throws `StoreTrouble`.
	 */
	async backup(
		desks: readonly DeskId[] | 'all' = 'all',
		{ kept, ...work }: LongWork & { kept?: KeptByPage } = {}
	): Promise<Blob> {
		const { saveBackup } = await import('./backup/save.ts');
		return this.#inWords(() => saveBackup(this.db, { desks, kept }, this.realNow(), work));
	}

	/** Contents and damage of a backup. Writes nothing. Throws `StoreTrouble` if the file is unusable. */
	async inspect(file: Blob, work?: LongWork): Promise<InspectedBackup> {
		const { inspectBackup } = await import('./backup/inspect.ts');
		return this.#inWords(() => inspectBackup(file, work));
	}

	/** Restores the selected parts of a backup, each desk as a new one: all or nothing. Throws `StoreTrouble`. */
	async restore(
		{ file }: Pick<InspectedBackup, 'file'>,
		choice?: Choice,
		work?: LongWork
	): Promise<RestoreReport> {
		const { everything, restoreBackup } = await import('./backup/restore.ts');
		return this.#inWords(() =>
			restoreBackup(this.db, file, choice ?? everything, this.realNow(), work)
		);
	}

	/** Verifies desks against their histories, one after the other. Throws `StoreTrouble`, also when cancelled. */
	async verify(
		desks: readonly DeskId[] | 'all' = 'all',
		work?: LongWork
	): Promise<readonly VerifiedDesk[]> {
		const { verifyDesks } = await import('./history/verify.ts');
		return this.#inWords(() => verifyDesks(this.db, desks, work));
	}

	/** The last backup of everything that was noted in this browser, or null, and what is not in it. */
	async lastBackup(): Promise<{ last: LastBackup | null; since: NewWork }> {
		return this.#inWords(async () => {
			const last = await readLastBackup(this.db);
			return { last, since: newSince(last, await presentWork(this.db)) };
		});
	}

	/** The current state of all work. */
	presentWork(): Promise<PresentWork> {
		return this.#inWords(() => presentWork(this.db));
	}

	/** Notes a backup of everything: `work` is what was there when it was begun, `bytes` the size of its file. */
	noteBackup(work: PresentWork, bytes: number): Promise<void> {
		const last: LastBackup = { ...work, at: this.realNow(), bytes };
		return this.changeSetting(LAST_BACKUP, last);
	}

	/** What is kept of one desk: its cost does not grow with the number of tickets. Throws `StoreTrouble`. */
	async measureDesk(id: DeskId): Promise<DeskContents> {
		const { measureDesk } = await import('./inventory/measure.ts');
		return this.#inWords(() => measureDesk(this.db, id));
	}

	/** Storage used beside the desks */
	async measureOthers(): Promise<OtherContents> {
		const { measureOthers } = await import('./inventory/measure.ts');
		return this.#inWords(() => measureOthers(this.db));
	}

	/** Deletes everything, in all tabs. The page must be reloaded afterwards. Throws `StoreTrouble`. */
	async erase(): Promise<void> {
		const { eraseDatabase } = await import('./inventory/erase.ts');
		await this.#inWords(() => eraseDatabase(this.db));
	}

	/** The user's own scenario files, newest first. */
	async listScenarios(): Promise<CustomScenario[]> {
		const all = await this.#inWords(() => this.db.scenarios.reverse().toArray());
		return all.map(({ id = 0, ...rest }) => ({ id, ...rest }));
	}

	/** Stores a scenario file with what came with it. A changed version replaces the one with the same name and title. */
	keepScenario(
		title: string,
		scenario: SourceText,
		world: SourceText | null,
		overlays: readonly SourceText[] = []
	): Promise<number> {
		return this.#writing(async () => {
			const before = await this.db.scenarios
				.filter((known) => known.scenario.fileName === scenario.fileName && known.title === title)
				.primaryKeys();
			await this.db.scenarios.bulkDelete(before);
			const added = this.realNow();
			const more = overlays.length ? { overlays } : {};
			return (await this.db.scenarios.add({ title, scenario, world, ...more, added })) ?? 0;
		});
	}

	dropScenario(id: number): Promise<void> {
		return this.#inWords(() => this.db.scenarios.delete(id));
	}

	/** A setting of the user (theme, amount of guidance); undefined if never set. */
	async setting(name: string): Promise<unknown> {
		return (await this.#inWords(() => this.db.settings.get(name)))?.value;
	}

	async changeSetting(name: string, value: unknown): Promise<void> {
		await this.#inWords(() => this.db.settings.put({ name, value }));
	}

	#writing<T>(write: () => Promise<T>): Promise<T> {
		const { db } = this;
		const tables = [db.desks, db.scenarios, db.settings, ...db.deskTables];
		return this.#inWords(() => db.transaction('rw', tables, write));
	}

	async #inWords<T>(work: () => PromiseLike<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			throw inWords(error);
		}
	}
}
