import { Dexie, type Table } from 'dexie';
import {
	workTablesOf,
	type AnyRow,
	type Layout,
	type WorkLayout,
	type WorkTable
} from '#lib/kernel/tables.ts';
import type { Installation } from '#lib/systems/installation.ts';
import { installed } from '#lib/systems/installed.ts';
import { layout as workplaceLayout } from '#lib/workplace/tables.ts';

import type { DeskId, HistoryRecord } from '../api.ts';
import { completeLabKeys } from './lab-key.ts';
import { takeOverLocalDrafts, type LocalDrafts } from './local-drafts.ts';
import type * as r from './records.ts';
import { OwnVersion } from './opening/own-version.ts';
import { Patience } from './opening/patience.ts';
import { blockedByOlder, erasedElsewhere, erasedHere, takenOver } from './opening/sentences.ts';
import { notOpened, type StoreTrouble } from './trouble.ts';

type Key = [DeskId, ...(string | number)[]];

/** Columns of the database beyond those that the layout of a table asks for. */
const ownColumns: Partial<Record<WorkTable, string>> = {
	entries: '*files',
	tickets: '*people',
	mails: '*boxes, *files',
	users:
		'[desk+name+id], [desk+status+id], [desk+row.created+id], [desk+row.updated+id], [desk+row.organization+name+id]'
};

/** Dexie's description of the systems' work tables. */
function workSchemaOf(layout: Layout): Record<string, string> {
	const work = layout.work as Readonly<Record<string, WorkLayout<AnyRow>>>;
	return Object.fromEntries(
		Object.entries(work).map(([table, { indexes, due }]) => {
			const columns = indexes.map((column) => `[desk+row.${column}]`);
			const own = ownColumns[table as WorkTable];
			const more = [...(due ? ['[desk+due+id]'] : []), ...(own ? [own] : [])];
			return [table, ['[desk+id]', ...columns, ...more].join(', ')];
		})
	);
}

const workplaceTables: readonly string[] = workTablesOf(workplaceLayout);

/** The tables that the first edition had, and those that came with the seventh. */
function byVersion(schema: Record<string, string>) {
	const entries = Object.entries(schema);
	const of = (isNew: boolean) =>
		Object.fromEntries(entries.filter(([table]) => workplaceTables.includes(table) === isNew));
	return { first: of(false), since7: of(true) };
}

/**
 * The database. Writes are durable when acknowledged (strict). `onTrouble` is called with a sentence when the database cannot be used, and
 * null when it can again: other tabs, a browser that stores nothing or does not respond. `localDrafts` is local storage: older versions
 * kept drafts there, and closing pages leave them there.
 */
export class DeskDatabase extends Dexie {
	readonly desks!: Table<r.DeskRecord, DeskId>;
	readonly sources!: Table<r.SourceRecord, DeskId>;
	readonly states!: Table<r.StateRecord, DeskId>;
	readonly stamps!: Table<r.StampRecord, DeskId>;
	readonly config!: Table<r.ConfigRecord, Key>;
	readonly history!: Table<HistoryRecord, Key>;
	readonly places!: Table<r.PlaceRecord, Key>;
	readonly cells!: Table<r.CellRecord, Key>;
	readonly tallies!: Table<r.TallyRecord, Key>;
	readonly words!: Table<r.WordsRecord, Key>;
	readonly blobs!: Table<r.BlobRecord, Key>;
	readonly readMarks!: Table<r.ReadMarkRecord, Key>;
	readonly drafts!: Table<r.DraftRecord, Key>;
	readonly leftovers!: Table<r.LeftoverRecord, DeskId>;
	readonly scenarios!: Table<r.CustomScenarioRecord, number>;
	readonly settings!: Table<r.SettingRecord, string>;
	readonly #factory: OwnVersion;
	readonly #patience: Patience;
	#told: StoreTrouble | null = null;

	constructor(
		name = 'deskdrill',
		readonly onTrouble: (trouble: StoreTrouble | null) => void = () => {},
		readonly localDrafts: LocalDrafts | null = null,
		readonly systems: Installation = installed
	) {
		const factory = new OwnVersion();
		super(name, { chromeTransactionDurability: 'strict', indexedDB: factory });
		// Where Dexie finds no database its live queries ask nothing, and nobody hears why.
		Dexie.dependencies.indexedDB ??= factory;
		this.#factory = factory;
		this.#patience = new Patience((trouble) => this.#tell(trouble));
		factory.onupgrade = () => this.#patience.upgrading();
		const { first, since7 } = byVersion(workSchemaOf(systems.layout));
		this.version(1).stores({
			desks: '++id',
			sources: 'desk',
			states: 'desk',
			stamps: 'desk',
			config: '[desk+table]',
			history: '[desk+number]',
			places: '[desk+list+place]',
			cells: '[desk+cell]',
			tallies: '[desk+tally]',
			words: '[desk+rank+part], *words',
			blobs: '[desk+key]',
			readMarks: '[desk+address]',
			leftovers: 'desk',
			scenarios: '++id',
			settings: 'name',
			...first
		});
		// The same tables, otherwise counted (`stamp.ts`): a tab with an older edition must not go on beside this one.
		this.version(2).stores({});
		// Accounts are found by their user name, too; lists and words are indexed otherwise (`stamp.ts`).
		this.version(3).stores({ users: first.users ?? '' });
		// Until then drafts lay in local storage: `local-drafts.ts` takes them over.
		this.version(4).stores({ drafts: '[desk+place+copy]' });
		// The same tables; words are indexed otherwise (`stamp.ts`).
		this.version(5).stores({});
		// Until then a desk noted the id of its lab alone, which files of the person's own could have, too.
		this.version(6)
			.stores({})
			.upgrade((transaction) => completeLabKeys(transaction, 'all'));
		// The workplace beside the help desk.
		this.version(7).stores(since7);
		// Desks open even on full storage: the drafts then wait in local storage.
		if (localDrafts)
			this.on('ready', (db) =>
				takeOverLocalDrafts(db as DeskDatabase, localDrafts, Date.now).catch(() => undefined)
			);
		factory.version = Math.round(this.verno * 10);
		this.on('blocked', ({ newVersion }) => {
			// Erasing everything waits for other tabs itself (`inventory/erase.ts`).
			if (newVersion === null) return;
			this.#patience.end();
			this.#tell(blockedByOlder());
		});
		this.on('versionchange', ({ newVersion }: IDBVersionChangeEvent) => {
			// Staying open would hold the other tab back for ever.
			this.#giveUp(newVersion === null ? erasedElsewhere() : takenOver());
			// Dexie's own handler would open the database again.
			return false;
		});
	}

	/** Opens the database, which any reading or writing does, too. After a failure it is tried again only by this. */
	override open() {
		const opening = super.open();
		if (!this.isOpen()) {
			this.#patience.begin();
			opening.then(
				() => this.#opened(),
				(error: unknown) => this.#notOpened(error)
			);
		}
		return opening;
	}

	/** Deletes the database; this page opens no other one. */
	async erase(): Promise<void> {
		this.#factory.lost = erasedHere();
		try {
			await this.delete({ disableAutoOpen: true });
		} catch (error) {
			this.#factory.lost = null;
			throw error;
		}
	}

	#opened() {
		this.#patience.end();
		this.#tell(null);
	}

	#notOpened(error: unknown) {
		this.#patience.end();
		const closedMeanwhile = error instanceof Error && error.name === 'DatabaseClosedError';
		if (!this.#factory.lost && !closedMeanwhile) this.#tell(notOpened(error));
	}

	/** Reported once per problem: all reads and writes hit the same one. */
	#tell(trouble: StoreTrouble | null) {
		if (this.#told?.kind === trouble?.kind) return;
		this.#told = trouble;
		this.onTrouble(trouble);
	}

	/** Closes the database permanently. Later reads and writes get the reason. */
	#giveUp(trouble: StoreTrouble) {
		this.#factory.lost = trouble;
		this.#patience.end();
		this.close({ disableAutoOpen: true });
		const refused = () => super.open();
		// A running open ends as closed; only the next one gets the reason.
		refused()
			.catch(refused)
			.catch(() => undefined);
		this.#tell(trouble);
	}

	work<T extends WorkTable>(table: T): Table<r.WorkRecord<T>, [DeskId, number]> {
		return this.table(table);
	}

	/** Everything that belongs to desks, apart from drafts: the scope of a command's one transaction. */
	get deskTables(): Table[] {
		return [...keyedByDesk, ...this.keyedByDeskAndMore].map((name) => this.table(name));
	}

	/** Names of the tables with several records for a desk. */
	get keyedByDeskAndMore(): string[] {
		return [...manyForDesk, ...workTablesOf(this.systems.layout)];
	}
}

export const keyedByDesk = ['states', 'stamps', 'sources'] as const;
const manyForDesk = [
	'config',
	'history',
	'places',
	'cells',
	'tallies',
	'words',
	'blobs',
	'readMarks'
] as const;

/** The range of keys that begin with these. An empty array sorts after every number and text. */
export function startingWith(...start: Key): [lower: unknown[], upper: unknown[]] {
	return [start, [...start, []]];
}
