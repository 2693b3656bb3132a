import { CorpusError, type Json, type JsonObject } from '../records.ts';

/** A record of the second format: a few commands with what is expected of each. Told by `tests/conformance/second/README.md`. */
export interface KindRecord {
	id: string;
	kind: string;
	title: string;
	/** ISO 8601. */
	start: string;
	/** Changes to the world before the first step. */
	given?: readonly JsonObject[];
	steps: readonly KindStep[];
}

/** A command. The step `admin` carries a `change` and expects nothing. */
export interface KindStep extends JsonObject {
	readonly do: string;
	readonly expect?: JsonObject;
}

/** Keys of `expect`, in the order in which differences are reported. */
export const expectations = [
	'ok',
	'error',
	'fields',
	'http',
	'stage',
	'message',
	'count',
	'stored',
	'found',
	'text',
	'cells',
	'tickets',
	'events',
	'entries',
	'mails',
	'users'
] as const;
export type Expected = { [K in (typeof expectations)[number]]?: Json };

/** Kinds of which the recorder kept only what they are about. */
const sparse: Readonly<Record<string, readonly string[]>> = {
	names: ['tickets', 'events', 'entries', 'mails'],
	'relative-time': ['tickets', 'events', 'entries', 'mails']
};

/** Is it recorded what a step of this kind shows of that? */
export function isRecorded(kind: string, what: string): boolean {
	return !sparse[kind]?.includes(what);
}

/** Is it a record of this format? The first format has `cmd` where this one has `do`, and no `kind`. */
export function isKindRecord(value: unknown): value is KindRecord {
	if (typeof value !== 'object' || value === null) return false;
	const { id, kind, start, steps } = value as Partial<KindRecord>;
	return [id, kind, start].every((text) => typeof text === 'string') && Array.isArray(steps);
}

export function startOf(record: KindRecord): number {
	const at = Date.parse(record.start);
	if (Number.isNaN(at)) throw new CorpusError(`${record.id} begins at no instant: ${record.start}`);
	return at;
}
