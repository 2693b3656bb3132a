import { isMap, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import { keyOf, startOf } from './yaml-plain.ts';
import type { Path } from './yaml.ts';

export interface Place {
	line: number;
	column: number;
}

/** Places of values and keys of a document, by path. */
export function placesIn(document: Document.Parsed, placeAt: (offset: number) => Place) {
	const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
	const pairAt = (map: YAMLMap, key: string | number): Pair | undefined => {
		const known =
			pairs.get(map) ?? new Map(map.items.toReversed().map((pair) => [keyOf(pair.key), pair]));
		pairs.set(map, known);
		return known.get(String(key));
	};
	return (path: Path, what: 'key' | 'value' = 'value'): Place => {
		let node: unknown = document.contents;
		let offset = startOf(node) ?? 0;
		for (const [depth, part] of path.entries()) {
			if (isMap(node)) {
				const pair = pairAt(node, part);
				if (!pair) break;
				const isKey = what === 'key' && depth === path.length - 1;
				offset = (isKey ? undefined : startOf(pair.value)) ?? startOf(pair.key) ?? offset;
				node = pair.value;
			} else if (isSeq(node)) {
				node = node.items[Number(part)];
				offset = startOf(node) ?? offset;
			} else break;
		}
		return placeAt(offset);
	};
}
