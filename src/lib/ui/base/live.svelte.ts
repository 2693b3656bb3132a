import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import { inWords } from '#lib/store/database/trouble.ts';
import { troubles } from './trouble/troubles.svelte.ts';

export interface Live<T> {
	/** The newest answer, or the initial value before the first one. */
	readonly current: T;
	/** The last error, if any, as a sentence. Readers of this property show it; otherwise it is shown above the page. */
	readonly error: unknown;
	/** True after the first result. */
	readonly ready: boolean;
	/** Retries after an error; a failed query does not retry itself. */
	again: () => void;
}

/**
 * A Dexie query whose answer follows the database, also when another tab changes it. It runs while a
 * component or an effect reads it. A query that depends on state reads the state outside of the querier:
 * `$derived.by(() => { const id = deskId; return live(() => db.tickets.get(id)); })`.
 */
export function live<T>(querier: () => Promise<T>): Live<T | undefined>;
export function live<T>(querier: () => Promise<T>, initial: T): Live<T>;
export function live<T>(querier: () => Promise<T>, initial?: T): Live<T | undefined> {
	let value = initial;
	let error: unknown;
	let ready = false;
	let isShown = false;
	let begin: (() => void) | null = null;
	const subscribe = createSubscriber((update) => {
		const ask = () =>
			liveQuery(querier).subscribe({
				next(answer) {
					value = answer;
					error = undefined;
					ready = true;
					update();
				},
				error(reason: unknown) {
					error = inWords(reason);
					update();
					if (!isShown) troubles.tell(reason, { of: begin, again: () => begin?.() });
				}
			});
		let subscription = ask();
		begin = () => {
			subscription.unsubscribe();
			error = undefined;
			troubles.forget(begin);
			update();
			subscription = ask();
		};
		return () => {
			begin = null;
			subscription.unsubscribe();
		};
	});
	return {
		again() {
			begin?.();
		},
		get current() {
			subscribe();
			return value;
		},
		get error() {
			isShown = true;
			subscribe();
			return error;
		},
		get ready() {
			subscribe();
			return ready;
		}
	};
}
