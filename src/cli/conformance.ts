import { openCorpus, type Corpus } from './conformance/corpus.ts';
import { tooManyExcused } from './conformance/excused.ts';
import { readOptions, usage, type Options } from './conformance/options.ts';
import { CorpusError } from './conformance/records.ts';
import { tellTally } from './conformance/report.ts';
import { kindsOf, runKind, type Count } from './conformance/run.ts';
import { Tally } from './conformance/tally.ts';

/** `npm run conformance`: compares the desk with the recordings. */

async function main(args: readonly string[]): Promise<number> {
	const options = optionsOf(args);
	if (options === 'help') {
		console.log(usage);
		return 0;
	}
	const corpora = options.directories.map(openCorpus);
	const missing = unknownKind(corpora, options.kinds);
	if (missing) throw new CorpusError(missing);
	const tally = new Tally();
	const counts: Count[] = [];
	for (const corpus of corpora) counts.push(...(await runCorpus(corpus, options, tally)));
	if (!options.brief) tellTally(tally).forEach((line) => console.log(line));
	const sum = (of: (count: Count) => number) => counts.reduce((all, count) => all + of(count), 0);
	const failed = sum((count) => count.failed);
	const passed = sum((count) => count.passed);
	const excused = sum((count) => count.excused);
	const spoiled = tooManyExcused(excused, passed + failed + excused);
	if (spoiled) console.log(`${excused} excused records are more than one in a hundred.`);
	if (options.without.length > 0) console.log(`Not compared: ${options.without.join(', ')}.`);
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 && !spoiled ? 0 : 1;
}

async function runCorpus(corpus: Corpus, options: Options, tally: Tally): Promise<Count[]> {
	const all = kindsOf(corpus);
	if (all.length === 0) throw new CorpusError(`${corpus.directory} has no recordings.`);
	const asked = all.filter((kind) => options.kinds.length === 0 || options.kinds.includes(kind));
	const counts: Count[] = [];
	for (const kind of asked)
		counts.push(await runKind(corpus, kind, options, tally, (line) => console.log(line)));
	return counts;
}

/** An unknown kind is reported with a sentence. */
function unknownKind(corpora: readonly Corpus[], asked: readonly string[]): string | null {
	const known = [...new Set(corpora.flatMap(kindsOf))];
	const unknown = asked.find((kind) => !known.includes(kind));
	return unknown === undefined
		? null
		: `There is no kind "${unknown}". There are: ${known.join(', ')}.`;
}

/** Errors of the command line are printed as a sentence. */
function optionsOf(args: readonly string[]): Options | 'help' {
	try {
		return readOptions(args);
	} catch (error) {
		throw new CorpusError(`${(error as Error).message} (--help tells what there is)`);
	}
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof CorpusError ? error.message : error);
	process.exitCode = 2;
}
