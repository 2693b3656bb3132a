import type { Ticket } from '../../../lib/desk/model/index.ts';
import type { ReportRange } from '../../../lib/desk/views/report-range.ts';
import { ALL, periodOf } from '../../../lib/store/lists/cells.ts';
import { monthOf } from '../../../lib/store/lists/months.ts';
import type { Recorded } from './recorded.ts';
import { db } from './stored.ts';

/** The bare work on the records of a desk: what any program would have to read or write for the same page. */

export type Stores = (name: string) => Source & { index(name: string): Source };

/** The names in a list's rows. */
export function names(store: Stores, desk: number, rows: readonly Ticket[]) {
	for (const { id, owner } of rows) {
		store('tickets').get([desk, id]);
		store('users').get([desk, owner]);
		store('locks').get([desk, id]);
	}
}

/** The counts in the menus. */
export function menus(store: Stores, desk: number, today: number) {
	for (const beginning of countersOfQueues(today)) counters(store, desk, beginning);
}

function countersOfQueues(today: number): string[] {
	const periods = ['td', 'yd', 'tw', 'tm', 'tq', 'ty'] as const;
	return [ALL, ...periods.map((period) => periodOf(period, today).cells)];
}

function counters(store: Stores, desk: number, beginning: string) {
	store('cells').getAll(IDBKeyRange.bound([desk, beginning], [desk, `${beginning}\uffff`]));
}

export function owned(store: Stores, desk: number, owner: number) {
	for (const cell of [`owned by ${owner}`, `owned by ${owner} open`])
		store('cells').get([desk, cell]);
}

export function tallies(store: Stores, desk: number, series: string, { first, last }: ReportRange) {
	const at = (day: number) => [desk, `${series} ${String(monthOf(day)).padStart(6, '0')} `];
	const after = [desk, `${at(last)[1]}\uffff`];
	store('tallies').getAll(IDBKeyRange.bound(at(first), after));
}

export async function reading(stores: string[], read: (store: Stores) => void) {
	const transaction = db.backendDB().transaction(stores, 'readonly');
	const asked: IDBRequest[] = [];
	read((name) => {
		const store = transaction.objectStore(name);
		return { ...noting(store, asked), index: (index) => noting(store.index(index), asked) };
	});
	await new Promise((resolve) => (transaction.oncomplete = resolve));
	// The browser makes objects of what was read when somebody takes them.
	for (const request of asked) void request.result;
}

type Source = Pick<IDBIndex, 'get' | 'getAll' | 'getAllKeys'>;

function noting(source: Source, asked: IDBRequest[]): Source {
	const note = <T extends IDBRequest>(request: T): T => {
		asked.push(request);
		return request;
	};
	return {
		get: (key) => note(source.get(key)),
		getAll: (range: IDBKeyRange, count?: number) => note(source.getAll(range, count)),
		getAllKeys: (range: IDBKeyRange, count?: number) => note(source.getAllKeys(range, count))
	} as Source;
}

export async function writeAgain(written: readonly Recorded[], from: number, to: number) {
	const stores = [...new Set(written.map(({ store }) => store))];
	const options = { durability: 'strict' } as const;
	const transaction = db.backendDB().transaction(stores, 'readwrite', options);
	for (const { store, what, value } of written)
		transaction.objectStore(store)[what](moved(value, from, to) as IDBValidKey);
	await new Promise((resolve) => (transaction.oncomplete = resolve));
}

/** The same record or key for another desk: its id stands in `desk`, and first in every key. */
function moved(value: unknown, from: number, to: number): unknown {
	if (Array.isArray(value))
		return value.map((item: unknown, at) =>
			at === 0 && item === from ? to : Array.isArray(item) ? moved(item, from, to) : item
		);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [
			key,
			key === 'desk' ? to : Array.isArray(item) ? moved(item, from, to) : item
		])
	);
}
