import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TableEvent } from '../../lib/kernel/events.ts';
import { foundDesk } from '../../lib/desk/found.ts';
import { isKindRecord, type KindRecord } from './by-kind/records.ts';
import { CorpusError, readLines } from './records.ts';
import type { RecordedWorld } from './recorded-world.ts';
import { readWorld } from './world-of.ts';

/** A directory of recorded behaviour, with the desk that every sequence starts from. */
export interface Corpus {
	directory: string;
	recorded: RecordedWorld;
	/** The events that found the desk: the same for every sequence. */
	founded: readonly TableEvent[];
	/** Records of the second format by their kind. */
	byKind: ReadonlyMap<string, readonly KindRecord[]>;
}

export function openCorpus(directory: string): Corpus {
	if (!existsSync(directory)) throw new CorpusError(`There is no directory ${directory}.`);
	const { recorded, world } = readWorld(worldDirectory(directory));
	const byKind = recordsByKind(directory);
	return { directory, recorded, founded: foundDesk(world, 0), byKind };
}

/** The project's own recordings. */
const OWN = fileURLToPath(new URL('../../../tests/conformance', import.meta.url));

/** Location of the world: the directory itself, its parent or a sibling, else the project's recordings. */
function worldDirectory(directory: string): string {
	const places = [directory, join(directory, '..'), join(directory, '../conformance'), OWN];
	const found = places.find((place) => existsSync(join(place, 'world.json')));
	if (!found) throw new CorpusError(`There is no world.json in ${relative('.', directory)}.`);
	return found;
}

/** Every file of records of the second format; what a file is called does not matter. */
function recordsByKind(directory: string): Map<string, KindRecord[]> {
	const byKind = new Map<string, KindRecord[]>();
	for (const file of readdirSync(directory).sort()) {
		if (!file.endsWith('.ndjson')) continue;
		for (const record of readLines<unknown>(directory, file) ?? []) {
			if (!isKindRecord(record)) break;
			byKind.set(record.kind, [...(byKind.get(record.kind) ?? []), record]);
		}
	}
	return byKind;
}
