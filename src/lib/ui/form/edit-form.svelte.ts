import { untrack } from 'svelte';
import type { Outcome } from '#lib/desk/execute.ts';
import type { ConfigRows, ConfigTable } from '#lib/kernel/tables.ts';
import type { Seen } from '#lib/store/index.ts';
import { fieldErrors, type FieldErrors } from './field-errors.ts';
import { changesOf } from './changes.ts';

type Values<T extends ConfigTable> = Omit<ConfigRows[T], 'id'>;

export interface EditFormOf<T extends ConfigTable> {
	table: T;
	/** The row as it is now; undefined for a new one. */
	current: () => ConfigRows[T] | undefined;
	/** What an empty form holds. */
	fresh: Values<T>;
	/** Saves what was changed. With `seen`, nothing that somebody else changed meanwhile is overwritten. */
	save: (
		id: number | undefined,
		values: Partial<ConfigRows[T]>,
		how: { seen: readonly Seen[] }
	) => Promise<Outcome>;
}

/** One of the administrator's forms: what it holds, what is wrong with it, and whether it was changed. */
export class EditForm<T extends ConfigTable> {
	readonly id: number | undefined;
	values: Values<T> = $state(undefined as never);
	errors: FieldErrors = $state.raw({});
	busy = $state(false);
	#start: Values<T> = $state.raw(undefined as never);
	readonly #of: EditFormOf<T>;

	constructor(of: EditFormOf<T>) {
		this.#of = of;
		this.id = untrack(of.current)?.id;
		this.reset();
	}

	/** Back to what is saved now. */
	reset() {
		const row = { ...this.#of.fresh, ...untrack(this.#of.current) };
		const values = Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'id'));
		this.#start = values as unknown as Values<T>;
		this.values = structuredClone(this.#start);
		this.errors = {};
	}

	get isNew(): boolean {
		return this.id === undefined;
	}
	get dirty(): boolean {
		return Object.keys(changesOf(this.#start, this.#now)).length > 0;
	}
	get #now(): Values<T> {
		return $state.snapshot(this.values) as Values<T>;
	}

	async save(): Promise<Outcome> {
		this.busy = true;
		const values = this.#now;
		const changes = changesOf(this.#start, values) as Partial<ConfigRows[T]>;
		const outcome = await this.#of
			.save(this.id, this.isNew ? (values as Partial<ConfigRows[T]>) : changes, {
				seen: this.id === undefined ? [] : [this.#seen(this.id, Object.keys(changes))]
			})
			.finally(() => (this.busy = false));
		this.errors = fieldErrors(outcome);
		if (!outcome.refusal) this.#start = values;
		return outcome;
	}

	#seen(id: number, columns: readonly string[]): Seen {
		const start = this.#start as Record<string, unknown>;
		const shown = Object.fromEntries(columns.map((column) => [column, start[column]]));
		return { table: this.#of.table, id, columns: shown } as Seen;
	}
}
