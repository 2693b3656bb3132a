import type { Installation } from '#lib/systems/installation.ts';
import type { TableShapes } from '#lib/kernel/shapes/table-shapes.ts';
import { installed } from '#lib/systems/installed.ts';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { TableName } from '#lib/kernel/tables.ts';
import { MOST_GROWN, type GrowthPlan } from '#lib/store/sample/plan.ts';
import type { HistoryRecord } from '../api.ts';
import type { Note, Placed } from './raw.ts';
import { strictly } from './reading.ts';
import {
	choice,
	id,
	instant,
	json,
	jsonRecord,
	record,
	row,
	Unusable,
	upTo,
	whole
} from '#lib/kernel/shapes/shape.ts';

/** A record that is not of any desk yet. */
export type Numbered = HistoryRecord extends infer R
	? R extends unknown
		? Omit<R, 'desk'>
		: never
	: never;

/** Carrying a plan out takes as long as it has tickets. */
const plan = row<GrowthPlan>({ tickets: upTo(MOST_GROWN), seed: whole(), until: instant() });

/** Reads the usable steps of a history, in order. A broken one is left out; verification decides whether the rest is consistent. */
export function readHistory(
	raw: readonly Placed[],
	leftOut: Note[],
	systems: Installation = installed
): Numbered[] {
	const read = new Map<number, Numbered>();
	for (const { line, value } of raw) {
		try {
			const step = historyRecord(systems, record(value, 'history'));
			if (read.has(step.number)) throw new Unusable(`step ${step.number} appears twice`);
			read.set(step.number, step);
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			leftOut.push({ line, what: `history: ${error.message}: this step is left out` });
		}
	}
	return [...read.values()].sort((one, other) => one.number - other.number);
}

function historyRecord(systems: Installation, value: Record<string, unknown>): Numbered {
	const number = id()(value.number, 'number', strictly);
	const at = instant()(value.at, 'at', strictly);
	if (!Array.isArray(value.events)) throw new Unusable('it has no events');
	const events = value.events.map((event) => readEvent(record(event, 'event'), systems));
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
	if (kind === 'clock') return { ...base, kind, to: instant()(value.to, 'to', strictly) };
	if (kind === 'coach')
		return { ...base, kind, action: jsonRecord()(value.action, 'action', strictly) as never };
	return {
		...base,
		kind,
		by: jsonRecord()(value.by, 'by', strictly) as never,
		verb: choice(...systems.verbs.keys())(value.verb, 'verb', strictly) as never,
		args: json()(value.args, 'args', strictly)
	};
}

/** An event, whole. Throws `Unusable`. */
export function readEvent(
	value: Record<string, unknown>,
	{ shapes }: Installation = installed
): TableEvent {
	const table = shapes.tableName(value.table, 'table', strictly);
	const type = choice('added', 'changed', 'removed')(value.type, 'type', strictly);
	if (type === 'added')
		return {
			type,
			table,
			row: shapes.read(table, shapes.complete(table, value.row), table, strictly)
		} as TableEvent;
	const id = whole()(value.id, 'id', strictly);
	if (type === 'removed') return { type, table, id } as TableEvent;
	return {
		type,
		table,
		id,
		set: someColumns(shapes, table, record(value.set, 'set'))
	} as TableEvent;
}

function someColumns(shapes: TableShapes, table: TableName, given: Record<string, unknown>) {
	const set: Record<string, unknown> = {};
	for (const [column, value] of Object.entries(given)) {
		const shape = shapes.column(table, column);
		if (!shape) throw new Unusable(`${table} has no column ${column}`);
		set[column] = shape(value, column, strictly);
	}
	return set;
}
