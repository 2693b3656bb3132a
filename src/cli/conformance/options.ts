import { parseArgs } from 'node:util';

export const kinds = [
	'lifecycle-hand',
	'lifecycle-random',
	'filters',
	'sla',
	'queue-lists',
	'searches'
] as const;
export type Kind = (typeof kinds)[number];

export interface Options {
	directory: string;
	/** Only these kinds of records. */
	kinds: readonly Kind[];
	/** Only records whose id contains one of these. */
	only: readonly string[];
	/** Show only differences of steps with this command. */
	verbs: readonly string[];
	/** Show only differences whose field begins so: `mails`, `tickets.agent`, `result`. */
	fields: readonly string[];
	/** Differences whose field begins so do not count: for work on something else. */
	without: readonly string[];
	/** How many differences to show. */
	show: number;
	/** Print every step of the records with what was found. */
	trace: boolean;
	/** Count only; show no table of verbs and fields. */
	brief: boolean;
	/** Group differences by command and field, most frequent first, with an example each. */
	groups: boolean;
}

export const usage = `npm run conformance -- [DIRECTORY] [options]

Plays the recorded sequences of a directory (default tests/conformance) and compares everything that was recorded.

  --kind NAME     only this kind of records: ${kinds.join(', ')}
  --only TEXT     only records whose id contains the text: hand-access, rand-0049
  --verb NAME     show only differences of steps with this command: assign, set_field, admin
  --field NAME    show only differences whose field begins so: mails, tickets.agent, result
  --without NAME  leave such fields out of the comparison (agents.q); the last line says so
  --show N        how many differences to show (default 10)
  --groups        differences grouped by command and field, the most frequent first
  --trace         print every step of the chosen records with what was found
  --brief         only the counts of each kind

Options may be repeated. The last line is "N passed, M failed"; the exit code is 0 only when nothing failed.`;

/** Reads the command line; throws a sentence for what it does not know. */
export function readOptions(args: readonly string[]): Options | 'help' {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			kind: { type: 'string', multiple: true },
			only: { type: 'string', multiple: true },
			verb: { type: 'string', multiple: true },
			field: { type: 'string', multiple: true },
			without: { type: 'string', multiple: true },
			show: { type: 'string' },
			groups: { type: 'boolean' },
			trace: { type: 'boolean' },
			brief: { type: 'boolean' },
			help: { type: 'boolean', short: 'h' }
		}
	});
	if (values.help) return 'help';
	if (positionals.length > 1) throw new Error('Name one directory of records, not several.');
	const unknown = values.kind?.find((kind) => !(kinds as readonly string[]).includes(kind));
	if (unknown) throw new Error(`There is no kind "${unknown}". There are: ${kinds.join(', ')}.`);
	const show = Number(values.show ?? 10);
	if (!Number.isInteger(show) || show < 0) throw new Error('--show takes a number.');
	return {
		directory: positionals[0] ?? 'tests/conformance',
		kinds: (values.kind as Kind[] | undefined) ?? kinds,
		only: values.only ?? [],
		verbs: values.verb ?? [],
		fields: values.field ?? [],
		without: values.without ?? [],
		show,
		groups: !!values.groups,
		trace: !!values.trace,
		brief: !!values.brief
	};
}
