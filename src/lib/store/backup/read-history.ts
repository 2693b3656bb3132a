import type { DeskEvent } from '../../desk/events.ts';
import type { TableName } from '../../desk/tables.ts';
import { verbs, type VerbName } from '../../desk/verbs/index.ts';
import { MOST_GROWN, type GrowthPlan } from '../../scenario/sample/plan.ts';
import type { HistoryRecord } from '../api.ts';
import { completeRow } from '../complete.ts';
import type { Note, RawDesk } from './raw.ts';
import {
	choice,
	json,
	jsonRecord,
	record,
	row,
	Unusable,
	upTo,
	whole,
	type Reading,
	type Shape
} from './shape.ts';
import { columnsOf, shapes } from './table-shapes.ts';

/** A record that is not of any desk yet. */
export type Numbered = HistoryRecord extends infer R
	? R extends unknown
		? Omit<R, 'desk'>
		: never
	: never;

/** Rows of the past may name what is gone by now; but they must be whole: nothing of a history is mended. */
const strictly: Reading = {
	exists: () => true,
	mended: (what) => {
		throw new Unusable(what);
	}
};
const tableName = choice(...(Object.keys(shapes) as TableName[]));
const verbName = choice(...(Object.keys(verbs) as VerbName[]));

/** Carrying a plan out takes as long as it has tickets. */
const plan = row<GrowthPlan>({ tickets: upTo(MOST_GROWN), seed: whole(), until: whole() });

/** Reads the history up to the first record that cannot be used: what comes after it would not follow. */
export function readHistory(raw: RawDesk, leftOut: Note[]): Numbered[] {
	const read: Numbered[] = [];
	for (const { line, value } of raw.history) {
		try {
			read.push(historyRecord(record(value, 'history'), read.length + 1));
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			const rest = raw.history.length - read.length;
			leftOut.push({
				line,
				what: `history: ${error.message}: this record and the ${rest - 1} after it are left out`
			});
			break;
		}
	}
	return read;
}

function historyRecord(value: Record<string, unknown>, expected: number): Numbered {
	const number = whole()(value.number, 'number', strictly);
	if (number !== expected) throw new Unusable(`number ${number} stands where ${expected} should`);
	const at = whole()(value.at, 'at', strictly);
	if (!Array.isArray(value.events)) throw new Unusable('it has no events');
	const events = value.events.map((event) => readEvent(record(event, 'event')));
	const kind = choice(
		'founded',
		'grown',
		'command',
		'clock',
		'coach'
	)(value.kind, 'kind', strictly);
	const base = { number, at, events };
	if (kind === 'founded')
		return { ...base, kind, attempt: jsonRecord()(value.attempt, 'attempt', strictly) as never };
	if (kind === 'grown')
		return {
			...base,
			kind,
			world: jsonRecord()(value.world, 'world', strictly),
			plan: plan(value.plan, 'plan', strictly)
		};
	if (kind === 'clock') return { ...base, kind, to: whole()(value.to, 'to', strictly) };
	if (kind === 'coach')
		return { ...base, kind, action: jsonRecord()(value.action, 'action', strictly) as never };
	return {
		...base,
		kind,
		by: jsonRecord()(value.by, 'by', strictly) as never,
		verb: verbName(value.verb, 'verb', strictly),
		args: json()(value.args, 'args', strictly)
	};
}

/** An event, whole. Throws `Unusable`. */
export function readEvent(value: Record<string, unknown>): DeskEvent {
	const table = tableName(value.table, 'table', strictly);
	const type = choice('added', 'changed', 'removed')(value.type, 'type', strictly);
	if (type === 'added')
		return {
			type,
			table,
			row: shapes[table](completeRow(table, value.row), table, strictly)
		} as DeskEvent;
	const id = whole()(value.id, 'id', strictly);
	if (type === 'removed') return { type, table, id } as DeskEvent;
	return { type, table, id, set: someColumns(table, record(value.set, 'set')) } as DeskEvent;
}

function someColumns(table: TableName, given: Record<string, unknown>) {
	const columns = columnsOf[table] as Record<string, Shape<unknown>>;
	const set: Record<string, unknown> = {};
	for (const [column, value] of Object.entries(given)) {
		const shape = Object.hasOwn(columns, column) ? columns[column] : undefined;
		if (!shape) throw new Unusable(`${table} has no column ${column}`);
		set[column] = shape(value, column, strictly);
	}
	return set;
}
