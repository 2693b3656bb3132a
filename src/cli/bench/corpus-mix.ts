import { existsSync } from 'node:fs';
import type { Command } from '../../lib/desk/execute.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { tellings } from '../conformance/commands.ts';
import { openCorpus, type Corpus } from '../conformance/corpus.ts';
import { Names } from '../conformance/names.ts';
import { instantOf, readLines, type Sequence } from '../conformance/records.ts';
import { fill } from './desk.ts';
import type { Meter } from './meter.ts';

const DIRECTORY = 'tests/conformance';

/** The recorded random sequences that leave the configuration as it is: what people do, in the mix in which they did it. */
export interface CorpusMix {
	corpus: Corpus;
	sequences: readonly Sequence[];
}

export function readMix(): CorpusMix | null {
	if (!existsSync(DIRECTORY)) return null;
	const corpus = openCorpus(DIRECTORY);
	const all = readLines<Sequence>(DIRECTORY, 'lifecycle-random.ndjson') ?? [];
	const sequences = all.filter(({ steps }) => steps.every((step) => step.cmd !== 'admin'));
	return { corpus, sequences };
}

export function deskOfMix({ corpus }: CorpusMix, tickets: number): DeskMemory {
	const desk = new DeskMemory(corpus.founded);
	fill(desk, tickets);
	return desk;
}

/** Plays one sequence on a desk with existing tickets. */
export function playSequence(
	{ corpus }: CorpusMix,
	desk: DeskMemory,
	sequence: Sequence,
	meter: Meter
) {
	const names = new Names(desk, corpus.recorded, {
		tickets: desk.lastId('tickets'),
		tasks: desk.lastId('tasks'),
		mails: desk.lastId('mails'),
		log: desk.lastId('log')
	});
	for (const step of sequence.steps) {
		const telling = tellings[step.cmd];
		if (!telling) continue;
		const { verb, by, args } = telling(step, names);
		meter.perform(desk, { at: instantOf(step.at), by, verb, args } as unknown as Command);
		names.learn();
	}
}
