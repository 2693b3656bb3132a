import type { Attempt, Scenario } from '#lib/scenario/running.ts';
import type { Instant } from '#lib/desk/model/index.ts';
import type { ConfigTable, Rows, TableName, WorkRows, WorkTable } from '#lib/kernel/tables.ts';
import type { ClockMode, DeskId } from '../api.ts';

/** Records of the database. Every record of a desk has the desk's id. */

export interface DeskRecord {
	id?: DeskId;
	title: string;
	/** Which lab it is an attempt at (`lab-key.ts`); null for a sandbox. */
	scenario: string | null;
	created: Instant;
}

/** The texts that the desk was made from: written once. */
export interface SourceRecord {
	desk: DeskId;
	/** null: a sandbox. */
	scenario: SourceText | null;
	/** null: the world that a fresh installation has. */
	world: SourceText | null;
	/** Its texts in the language that was chosen; absent for its own language. Earlier versions had no other. */
	overlay?: SourceText;
	/** Parsed by one version of the app. Other versions parse again; backups leave it out. */
	read?: { edition: string; scenario: Scenario };
}
export interface SourceText {
	fileName: string;
	text: string;
}

/** State that every command changes. */
export interface StateRecord {
	desk: DeskId;
	attempt: Attempt;
	lastIds: Partial<Record<TableName, number>>;
	/** Number of the last record of the history; the rows are those after it. */
	history: number;
	mode: ClockMode;
	/** Real instants: when the clock last moved, and when anything was last done. */
	since: Instant;
	touched: Instant;
}

/** State that changes rarely, separate from the rest: live queries depend on it, and not on every tick of the clock. */
export interface StampRecord {
	desk: DeskId;
	/** Number of the history record that last changed the configuration: tells who keeps it in memory whether it is current. */
	config: number;
	/** The present day of the desk's calendar, counted from 1970. */
	day: number;
	/** How the counters of this desk are kept: see `COUNTED_AS`. */
	counted: number;
}

export interface ConfigRecord<T extends ConfigTable = ConfigTable> {
	desk: DeskId;
	table: T;
	rows: readonly Rows[T][];
}

/** A row with the columns that only the database needs. */
export type WorkRecord<T extends WorkTable = WorkTable> = {
	desk: DeskId;
	id: number;
	row: WorkRows[T];
} & Partial<TicketColumns & MailColumns & FileColumns & UserColumns>;

export interface TicketColumns {
	/** When cron looks at it; missing when never. */
	due: Instant;
	/** `[desk, user, -id]` of owner and collaborators. */
	people: [DeskId, number, number][];
}
export interface MailColumns {
	/** `[desk, folder, address, -id]`: newest first. */
	boxes: [DeskId, 'inbox' | 'sent', string, number][];
}
export interface UserColumns {
	/** The name as it is sorted. */
	name: string;
	/** Guests, then accounts, then locked accounts. */
	status: number;
}
/** Of entries and mails with files. */
export interface FileColumns {
	/** `[desk, key]` of each file. */
	files: [DeskId, string][];
}

/** The position of a ticket in a list: only the key matters. */
export interface PlaceRecord {
	desk: DeskId;
	list: string;
	/** Sort columns, then the ticket's id. */
	place: readonly number[];
}

/** Number of tickets that are equal in everything that decides which queues list them. */
export interface CellRecord {
	desk: DeskId;
	cell: string;
	count: number;
}

/** Dashboard counters of one month and place. */
export interface TallyRecord {
	desk: DeskId;
	tally: string;
	/** By day and kind: how many, and how many milliseconds they took together. */
	sums: Readonly<Record<string, readonly [count: number, took: number]>>;
}

/** Index entry of one text: found by each word and by its ticket. `#471` is a part of a ticket's number, `@ken` is a user's word. */
export interface WordsRecord {
	desk: DeskId;
	/** Minus the id of the ticket (or the user), so that results are newest first. */
	rank: number;
	/** Id of the thread entry; 0 is the ticket itself, -1 a user. */
	part: number;
	words: [DeskId, word: string, rank: number][];
}

/** The bytes of attached files: the same contents are kept once. */
export interface BlobRecord {
	desk: DeskId;
	/** SHA-256 of the bytes. */
	key: string;
	bytes: ArrayBuffer;
}

/** Mails that a person has opened. */
export interface ReadMarkRecord {
	desk: DeskId;
	address: string;
	mails: readonly number[];
}

/** An unsent text of a form. Forms in different tabs never overwrite each other: a place has one copy for each of them, mostly just one. */
export interface DraftRecord {
	desk: DeskId;
	/** Whose it is and where: `agent 3 ticket 12 reply`. */
	place: string;
	/** 1, 2, 3 ... among the texts of the place. */
	copy: number;
	/** Changes with each write: shows a form whether its copy is current. */
	revision: string;
	/** Names the page that wrote it last, so that others can ask whether it is still open; '' when nobody knows. */
	writer: string;
	/** Real instant of the last write. */
	saved: Instant;
	/** By the names of the form's fields, none of them empty; formatted texts are HTML. */
	texts: Readonly<Record<string, string>>;
}

/** A desk that nobody sees yet, and whose records may be there: it is not finished. Earlier editions noted deleted ones, too. */
export interface LeftoverRecord {
	desk: DeskId;
}

/** A scenario or world file that the person chose from disk. */
export interface CustomScenarioRecord {
	id?: number;
	title: string;
	scenario: SourceText;
	world: SourceText | null;
	/** Its texts in other languages; absent when there are none. */
	overlays?: readonly SourceText[];
	added: Instant;
}

export interface SettingRecord {
	name: string;
	value: unknown;
}
