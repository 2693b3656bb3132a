import { mkdirSync, writeFileSync } from 'node:fs';
import { measured } from './mutation/coverage.ts';
import { mutantsIn, type Mutant } from './mutation/mutants.ts';
import { readOptions, usage, type Options } from './mutation/options.ts';
import { figuresOf, GOAL, inWords, shareOf, survives, tell } from './mutation/report.ts';
import { sampleOf } from './mutation/sample.ts';
import { tryAll } from './mutation/try-all.ts';
import type { Tried } from './mutation/try.ts';

/** `npm run mutate`: checks whether tests notice broken rules. */

const CACHE = '.cache/mutation';

async function main({ places, sample, seed, tests, workers }: Options): Promise<number> {
	const chosen: Chosen[] = [];
	for (const place of places) {
		const all = await mutantsIn(place);
		const mutants = sampleOf(all, sample ?? all.length, seed);
		chosen.push(...mutants.map((mutant, turn) => ({ place, mutant, turn })));
		console.log(`${place}: ${mutants.length} of ${all.length} possible changes, seed ${seed}`);
	}
	// The places take turns, so that there are figures of each when it is stopped.
	const mutants = chosen.sort((a, b) => a.turn - b.turn).map(({ mutant }) => mutant);
	const coverage = await measured(mutants, tests);
	console.log(`${coverage.tests} test files pass before anything is changed.`);
	console.log(`${coverage.noticed.size} changes were noticed on the way.\n`);
	const told = progress(mutants.length);
	const tried = await tryAll(mutants, coverage, { workers, told, signal: stopped() });
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(`${CACHE}/report.json`, JSON.stringify(tried, null, '\t'));
	const placeOf = new Map(chosen.map(({ mutant, place }) => [mutant, place]));
	const figures = places.map((place) =>
		figuresOf(
			place,
			tried.filter(({ mutant }) => placeOf.get(mutant) === place)
		)
	);
	for (const one of figures) console.log(inWords(one));
	console.log(`What noticed each change stands in ${CACHE}/report.json.`);
	return figures.every((one) => shareOf(one) >= GOAL) ? 0 : 1;
}

interface Chosen {
	place: string;
	mutant: Mutant;
	turn: number;
}

/** Ctrl-C ends the run, but still prints the report. */
function stopped(): AbortSignal {
	const stop = new AbortController();
	process.once('SIGINT', () => stop.abort());
	return stop.signal;
}

/** Prints survivors immediately, and progress. */
function progress(all: number): (tried: Tried) => void {
	let done = 0;
	return (tried) => {
		done++;
		if (survives(tried)) console.log(`${tell(tried)}\n`);
		process.stderr.write(done % 10 === 0 || done === all ? `${done} of ${all} tried\n` : '');
	};
}

try {
	const options = readOptions(process.argv.slice(2));
	if (options === 'help') console.log(usage);
	else process.exitCode = await main(options);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
