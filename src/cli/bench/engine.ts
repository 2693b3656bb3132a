import type { MemoryTables } from '../../lib/kernel/memory.ts';
import { deskOfMix, playSequence, readMix, type CorpusMix } from './corpus-mix.ts';
import { deskOf } from './desk.ts';
import { collectGarbage } from './collect-garbage.ts';
import { dueDatesPerSecond, GRACES } from './due-dates.ts';
import { playLabs } from './labs.ts';
import { Meter } from './meter.ts';
import { tableOf } from './table.ts';

/** Numbers of tickets that the desk holds already. */
const SIZES = [100, 10_000, 100_000];
/** Rounds played on one desk before it is rebuilt, so that a small desk stays small. */
const ROUNDS_PER_DESK = 10;
const ROUNDS = 300;
const DUE_DATES = 20_000;

/** Throughput of the engine, and whether it depends on the number of tickets. */
export function benchEngine(print: (line: string) => void) {
	const mix = readMix();
	const labs = SIZES.map((size) => measure(deskOf, size, playLabs));
	print(
		'The three labs (open, assign, set SLA plan and topic, reply, reply and resolve, note, transfer, claim, status):'
	);
	tellRates(labs, print);
	if (mix) {
		const corpus = SIZES.map((size) =>
			measure(
				(tickets) => deskOfMix(mix, tickets),
				size,
				(desk, meter, round) => playSequence(mix, desk, sequenceOf(mix, round), meter)
			)
		);
		print('The mix of the recorded random sequences:');
		tellRates(corpus, print);
	}
	print('Due dates:');
	const rates = dueDatesPerSecond(deskOf(0), DUE_DATES);
	const heads = ['schedule', ...GRACES.map(({ name }) => `${name}, per second`)];
	for (const line of tableOf(
		heads,
		rates.map(([name, found]) => [name, ...found.map(whole)])
	))
		print(line);
}

type Round = (desk: MemoryTables, meter: Meter, round: number) => void;

/** A small desk is rebuilt constantly; a large one grows by a negligible share. */
function measure(build: (tickets: number) => MemoryTables, size: number, play: Round): Meter {
	let desk = build(size);
	for (let round = 0; round < ROUNDS / 3; round++) play(desk, new Meter(), round);
	desk = size < 5_000 ? build(size) : desk;
	collectGarbage();
	const meter = new Meter();
	for (let round = 0; round < ROUNDS; round++) {
		if (size < 5_000 && round % ROUNDS_PER_DESK === 0) desk = build(size);
		play(desk, meter, round);
	}
	return meter;
}

function sequenceOf({ sequences }: CorpusMix, round: number) {
	const sequence = sequences[round % sequences.length];
	if (!sequence) throw new Error('There is no recorded sequence that leaves the configuration.');
	return sequence;
}

function tellRates(meters: readonly Meter[], print: (line: string) => void) {
	const small = meters[0]?.cost ?? 0;
	const rows = meters.map((meter, at) => [
		whole(SIZES[at] ?? 0),
		whole(1e6 / meter.cost),
		meter.cost.toFixed(1),
		(meter.cost / small).toFixed(2),
		`${(meter.refused * 100).toFixed(1)} %`
	]);
	const heads = ['tickets', 'commands per second', 'µs a command', 'cost against 100', 'refused'];
	for (const line of tableOf(heads, rows)) print(line);
	for (const line of tellVerbs(meters)) print(line);
}

/** The most expensive verbs on the largest desk, compared with the smallest. */
function tellVerbs(meters: readonly Meter[]): string[] {
	const before = new Map(meters[0]?.costs);
	const rows = (meters.at(-1)?.costs ?? []).slice(0, 6).map(([verb, cost]) => {
		const small = before.get(verb) ?? 0;
		return [verb, small.toFixed(0), cost.toFixed(0), small ? (cost / small).toFixed(2) : ''];
	});
	const [few, many] = [SIZES[0] ?? 0, SIZES.at(-1) ?? 0].map(whole);
	return tableOf(['dearest verbs', `µs at ${few}`, `µs at ${many}`, 'ratio'], rows);
}

function whole(value: number): string {
	return Math.round(value).toLocaleString('en-US');
}
