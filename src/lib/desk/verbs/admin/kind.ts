import type { Actor, Instant } from '../../model/index.ts';
import { notFound, refuse, type FieldRefusal } from '#lib/kernel/refusal.ts';
import type { ConfigRows, ConfigTable, Rows } from '#lib/kernel/tables.ts';
import type { Work } from '#lib/desk/work.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import type { Guard } from '#lib/kernel/verbs/guard.ts';
import type { ConfigReader, Permission } from '#lib/desk/verbs/agent-guard.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { administrator, withAnyPermission } from './guards.ts';

/** Notes what is wrong at a field of the form. */
export type Report = (field: string, message: string) => void;

/** One kind of thing that the administrator adds, changes and removes: what its form asks, and what its pages say. */
export interface Kind<T extends ConfigTable> {
	readonly table: T;
	/** "SLA plan". */
	readonly thing: string;
	/** What an empty form holds. */
	readonly fresh: Omit<Rows[T], 'id'>;
	/** Permissions of agents, or of one of their roles, with which they may do it without being administrators. */
	readonly granted?: Readonly<Record<'add' | 'change' | 'remove', Permission>>;
	/** Columns that name rows of other tables, or lists of them: what is not there (any more) cannot be chosen. */
	readonly refs?: { readonly [C in keyof ConfigRows[T]]?: ConfigTable };
	/** `row` is as it would be saved; its id is 0 when it is new. */
	check(work: Work, row: ConfigRows[T], report: Report): void;
	/** Brings what was typed into the form in which it is kept. */
	tidy?(values: Partial<Rows[T]>): Partial<Rows[T]>;
	/** Columns that are set automatically, for a changed row or a new one. */
	stamp?(now: Instant, isNew: boolean): Partial<Rows[T]>;
	/** Notices of success, in the product's words. */
	added(row: Rows[T]): string;
	updated(row: Rows[T]): string;
	removed?(row: Rows[T]): string;
	/** Why it must stay, or null; left out where nothing keeps it. */
	keep?(work: Work, row: Rows[T]): string | null;
	/** What its page says above messages at fields; the usual sentence when left out. */
	unable?(attempt: 'add' | 'update'): string | null;
	/** Empties what names it elsewhere; left out where nothing does. */
	forget?(work: Work, row: Rows[T]): void;
}

/** Where a permission is enough, an administrator needs it, too. */
function guardOf<T extends ConfigTable>(
	kind: Kind<T>,
	change: 'add' | 'change' | 'remove'
): Guard<unknown, ConfigReader> {
	return kind.granted ? withAnyPermission(kind.granted[change]) : administrator;
}

function doers<T extends ConfigTable>(kind: Kind<T>) {
	return kind.granted ? (['agent'] as const) : (['admin'] as const);
}

export function saveVerb<const Name extends `save_${string}`, T extends ConfigTable>(
	name: Name,
	kind: Kind<T>
) {
	const adds = guardOf(kind, 'add');
	const changes = guardOf(kind, 'change');
	return verb({
		name,
		say: `save ${kind.thing}`,
		label: `Add or Update ${kind.thing}`,
		about: `Adds a ${kind.thing}, or changes the given values of an existing one.`,
		group: 'admin',
		who: doers(kind),
		args: {
			id: arg.optional(arg.number('id', `The ${kind.thing} to change; a new one unless said.`)),
			values: arg.object<Partial<Rows[T]>>('values', 'Values of the form.')
		},
		guard: (desk: ConfigReader, by: Actor, { id }: { id?: number | undefined }) =>
			(id === undefined ? adds : changes)(desk, by, null),
		run(work, { id, values }) {
			const before = id === undefined ? undefined : work.get(kind.table, id);
			if (id !== undefined && !before) notFound(`${kind.thing}: Unknown or invalid ID.`);
			const tidied = {
				...(kind.tidy?.(values) ?? values),
				...kind.stamp?.(work.at, id === undefined)
			};
			const row = { ...(before ?? kind.fresh), ...tidied, id: id ?? 0 } as Rows[T];
			refuseProblems(kind, work, row);
			if (id !== undefined) return kind.updated(work.change(kind.table, id, row));
			return kind.added(work.add(kind.table, row));
		}
	});
}

function refuseProblems<T extends ConfigTable>(kind: Kind<T>, work: Work, row: Rows[T]) {
	const fields: FieldRefusal[] = [];
	kind.check(work, row as unknown as ConfigRows[T], (field, message) =>
		fields.push({ field, message })
	);
	fields.push(...unknownChoices(work, row, kind.refs ?? {}));
	if (fields.length === 0) return;
	const attempt = row.id === 0 ? 'add' : 'update';
	const usual = `Unable to ${attempt} this ${kind.thing}. Correct any errors below and try again.`;
	refuse(kind.unable ? kind.unable(attempt) : usual, { fields });
}

/** Every given column that names a row which is not there. */
export function unknownChoices(
	work: Work,
	row: object,
	refs: Readonly<Record<string, ConfigTable | undefined>>
): FieldRefusal[] {
	return Object.entries(refs).flatMap(([field, table]) => {
		const value = (row as Record<string, number | readonly number[] | null | undefined>)[field];
		const ids = typeof value === 'object' ? (value ?? []) : value === undefined ? [] : [value];
		const known = (id: number) => !table || work.get(table, id) !== undefined;
		return ids.every(known) ? [] : [{ field, message: 'Unknown or invalid ID.' }];
	});
}

export function removeVerb<const Name extends `remove_${string}`, T extends ConfigTable>(
	name: Name,
	kind: Kind<T>
) {
	return verb({
		name,
		say: `remove ${kind.thing}`,
		label: `Delete ${kind.thing}`,
		about: `Deletes a ${kind.thing}; refused while it is in use, as in the product.`,
		group: 'admin',
		who: doers(kind),
		args: { id: arg.number('id', `Which ${kind.thing}.`) },
		guard: guardOf(kind, 'remove'),
		run(work, { id }) {
			const row = work.get(kind.table, id) ?? notFound(`${kind.thing}: Unknown or invalid ID.`);
			const reason = kind.keep?.(work, row);
			if (reason) refuse(reason);
			kind.forget?.(work, row);
			work.remove(kind.table, id);
			return kind.removed?.(row) ?? `Successfully deleted selected ${kind.thing}`;
		}
	});
}

/**
 * Is there another row with this text in the column? Case does not count.
 *
 * @param isNear only such rows count: those under the same parent
 */
export function taken<T extends ConfigTable>(
	work: Work,
	table: T,
	row: ConfigRows[T],
	column: keyof ConfigRows[T],
	isNear: (other: ConfigRows[T]) => boolean = () => true
): boolean {
	const same = (other: ConfigRows[T]) =>
		String(other[column]).trim().toLowerCase() === String(row[column]).trim().toLowerCase();
	return work.all(table).some((other) => other.id !== row.id && isNear(other) && same(other));
}

/** Changes every row of a configuration table for which the function has columns to change. */
export function changeEach<T extends ConfigTable>(
	work: Work,
	table: T,
	columnsOf: (row: ConfigRows[T]) => Partial<Rows[T]> | null
) {
	for (const row of work.all(table)) {
		const columns = columnsOf(row);
		if (columns) work.change(table, row.id, columns);
	}
}
