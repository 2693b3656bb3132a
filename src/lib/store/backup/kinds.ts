/** A damaged line, with its kind as far as its beginning shows it. */
export interface Damage {
	readonly line: number;
	readonly kind: 'row' | 'history' | 'file' | 'head' | 'small' | 'separator' | 'unknown';
	/** In words. */
	readonly what: string;
	/** The number of its desk, only for messages; nothing of a damaged line is used. */
	readonly place: number | null;
}

/** Everything before the key that tells the kind of a record. Lines of version 1 have no mark before the JSON. */
const beginning = /^(?:#[^{]{0,9})?\{(?:"of":(\d{1,9}),)?"([a-zA-Z]+)":(?:"([a-z]+)")?/;

export function damageOf(line: number, begins: string): Damage {
	const [, of, key = '', value] = beginning.exec(begins) ?? [];
	const place = of === undefined ? null : Number(of);
	if (key === 'table') return { line, kind: 'row', what: `a row of ${value ?? 'a table'}`, place };
	const [kind, what] = kinds.get(key) ?? (['unknown', 'its content'] as const);
	return { line, kind, what, place };
}

const kinds: ReadonlyMap<string, readonly [Damage['kind'], string]> = new Map([
	['end', ['unknown', 'the end of the file']],
	['history', ['history', 'a step of the history']],
	['file', ['file', 'a part of an attached file']],
	['readMark', ['small', 'a list of mails that were read']],
	['draft', ['small', 'an unsent text']],
	['kept', ['small', 'something that this page stores']],
	['custom', ['small', 'one of your own scenario files']],
	['setting', ['small', 'a setting']],
	['desk', ['head', 'the description of a desk']]
]);
