import { existsSync } from 'node:fs';
import type { DeskEvent } from '../../lib/desk/events.ts';
import { foundDesk } from '../../lib/desk/found.ts';
import { CorpusError } from './records.ts';
import type { RecordedWorld } from './recorded-world.ts';
import { readWorld } from './world-of.ts';

/** A directory of recorded behaviour, with the desk that every sequence starts from. */
export interface Corpus {
	directory: string;
	recorded: RecordedWorld;
	/** The events that found the desk: the same for every sequence. */
	founded: readonly DeskEvent[];
}

export function openCorpus(directory: string): Corpus {
	if (!existsSync(directory)) throw new CorpusError(`There is no directory ${directory}.`);
	const { recorded, world } = readWorld(directory);
	return { directory, recorded, founded: foundDesk(world, 0) };
}
