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
}

/** Splits the words after a command. Throws a sentence for an unknown option. */
export function optionsOf(words: readonly string[]): CommandOptions {
	const known = ['--json', '--watch'];
	const unknown = words.find((word) => word.startsWith('--') && !known.includes(word));
	if (unknown) throw new Error(`There is no option ${unknown}. Use ${known.join(' or ')}.`);
	return {
		paths: words.filter((word) => !word.startsWith('--')),
		json: words.includes('--json'),
		watch: words.includes('--watch')
	};
}

/** Runs a command on files and prints the results. Returns the number of failures; with `watch` it never returns. */
export async function runCommand(
	examine: (file: SourceFile) => FileResult,
	{ paths, json, watch: again }: CommandOptions
): Promise<number> {
	const print = (files: readonly SourceFile[]) => {
		const results = resultsOf(files.map(examine));
		process.stdout.write(json ? jsonOf(results) : `${linesOf(results).join('\n')}\n`);
		return results.failed;
	};
	const failed = print(sourceFiles(paths));
	if (again) await watch(paths, print);
	return failed;
}
