import { openCorpus } from './conformance/corpus.ts';
import { tooManyExcused } from './conformance/excused.ts';
import { readOptions, usage, type Options } from './conformance/options.ts';
import { CorpusError } from './conformance/records.ts';
import { tellTally } from './conformance/report.ts';
import { runKind, type Count } from './conformance/run.ts';
import { Tally } from './conformance/tally.ts';

/** `npm run conformance`: is the desk what was recorded? */

function main(args: readonly string[]): number {
	const options = optionsOf(args);
	if (options === 'help') {
		console.log(usage);
		return 0;
	}
	const corpus = openCorpus(options.directory);
	const tally = new Tally();
	const counts = options.kinds
		.map((kind) => runKind(corpus, kind, options, tally, (line) => console.log(line)))
		.filter((count): count is Count => count !== null);
	if (counts.length === 0) throw new CorpusError(`${options.directory} has none of the files.`);
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

/** A mistake on the command line is told as the sentence that it is. */
function optionsOf(args: readonly string[]): Options | 'help' {
	try {
		return readOptions(args);
	} catch (error) {
		throw new CorpusError(`${(error as Error).message} (--help tells what there is)`);
	}
}

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof CorpusError ? error.message : error);
	process.exitCode = 2;
}
