import process from 'node:process';
import { sourceFiles, type SourceFile } from './files.ts';
import { jsonOf, linesOf } from './report.ts';
import { resultsOf, type FileResult } from './result.ts';
import { watch } from './watch.ts';

export interface CommandOptions {
	/** Files and folders. */
	paths: readonly string[];
	/** Prints JSON instead of text. */
	json: boolean;
	/** Repeats the command when a file is saved. */
	watch: boolean;
	/** Which stories are proved; undefined: as many as show every value once. */
	seeds?: readonly number[];
}

/** Splits the words after a command. Throws a sentence for an unknown option. */
export function optionsOf(words: readonly string[]): CommandOptions {
	const paths: string[] = [];
	const options: CommandOptions = { paths, json: false, watch: false };
	const rest = [...words];
	for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
		if (word === '--json') options.json = true;
		else if (word === '--watch') options.watch = true;
		else if (word === '--seed') options.seeds = [numberAfter(word, rest.shift())];
		else if (word === '--seeds')
			options.seeds = Array.from({ length: numberAfter(word, rest.shift()) }, (_, n) => n + 1);
		else if (word.startsWith('--'))
			throw new Error(`There is no option ${word}. Use --json, --watch, --seeds N or --seed N.`);
		else paths.push(word);
	}
	return options;
}

const MOST_SEEDS = 100_000;

function numberAfter(option: string, word: string | undefined): number {
	const number = Number(word);
	if (Number.isInteger(number) && number >= 1 && number <= MOST_SEEDS) return number;
	throw new Error(`${option} needs a whole number from 1 to ${MOST_SEEDS}: ${option} 20.`);
}

/** Runs a command on files and prints the results. Returns the number of failures; with `watch` it never returns. */
export async function runCommand(
	examine: (file: SourceFile, options: CommandOptions) => FileResult,
	options: CommandOptions
): Promise<number> {
	const { paths, json, watch: again } = options;
	const print = (files: readonly SourceFile[]) => {
		const results = resultsOf(files.map((file) => examine(file, options)));
		process.stdout.write(json ? jsonOf(results) : `${linesOf(results).join('\n')}\n`);
		return results.failed;
	};
	const failed = print(sourceFiles(paths));
	if (again) await watch(paths, print);
	return failed;
}
