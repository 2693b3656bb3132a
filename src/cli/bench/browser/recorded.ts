/** A write to the database, as it was asked for. */
export interface Recorded {
	readonly store: string;
	readonly what: 'put' | 'delete';
	readonly value: unknown;
}

/** Notes every write that is asked for until `stop`. */
export function recordWrites(): { stop(): Recorded[] } {
	const recorded: Recorded[] = [];
	const prototype = IDBObjectStore.prototype;
	const { add, put, delete: remove } = prototype;
	prototype.add = function (value: unknown, ...key) {
		recorded.push({ store: this.name, what: 'put', value });
		return add.call(this, value, ...key);
	};
	prototype.put = function (value: unknown, ...key) {
		recorded.push({ store: this.name, what: 'put', value });
		return put.call(this, value, ...key);
	};
	prototype.delete = function (key) {
		recorded.push({ store: this.name, what: 'delete', value: key });
		return remove.call(this, key);
	};
	return {
		stop() {
			Object.assign(prototype, { add, put, delete: remove });
			return recorded;
		}
	};
}
