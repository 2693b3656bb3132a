import { parseArgs } from 'node:util';

export interface Options {
	/** Folders or files whose code is changed. */
	places: readonly string[];
	/** How many changes to try in each place; all of them when null. */
	sample: number | null;
	/** Decides which ones. */
	seed: number;
	/** Folders whose tests are asked. */
	tests: readonly string[];
	/** How many are tried at the same time. */
	workers: number;
}

/** Code with rules: the kernel, the rules of the desk, its time, its verbs, the conditions of scenarios, and the store. */
const DECIDING = [
	'src/lib/kernel',
	'src/lib/desk/rules',
	'src/lib/desk/time',
	'src/lib/desk/verbs',
	'src/lib/scenario/conditions',
	'src/lib/store'
];

export const usage = `npm run mutate -- [PLACE ...] [options]

Breaks the code on purpose, one small change at a time, and runs the tests that execute the changed code: unit tests, recordings, and
the proof of the labs. A change that every test passes with has survived, and is printed. A PLACE is a folder or a file; the default is
${DECIDING.join(', ')}.

  --sample N   changes to try in each place (default 30), or "all"
  --seed N     decides which ones (default 1)
  --tests X    ask only the tests below this folder; can be given several times. Quicker, but other tests may notice survivors
  --workers N  how many to try at the same time (default 1)

Survivors that are accepted, with the reason, are listed in tests/mutation/accepted.ts.
The exit code is 0 when at least 90 % of the others were noticed in every place.`;

/** Parses the command line; throws a sentence for unknown options. */
export function readOptions(args: readonly string[]): Options | 'help' {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			sample: { type: 'string', default: '30' },
			seed: { type: 'string', default: '1' },
			tests: { type: 'string', multiple: true, default: ['.'] },
			workers: { type: 'string', default: '1' },
			help: { type: 'boolean', short: 'h', default: false }
		}
	});
	if (values.help) return 'help';
	return {
		places: positionals.length > 0 ? positionals : DECIDING,
		sample: values.sample === 'all' ? null : count('sample', values.sample),
		seed: count('seed', values.seed),
		tests: values.tests,
		workers: count('workers', values.workers)
	};
}

function count(option: string, value: string): number {
	const number = Number(value);
	if (!Number.isInteger(number) || number < 1)
		throw new Error(`--${option} takes a whole number from 1.`);
	return number;
}
