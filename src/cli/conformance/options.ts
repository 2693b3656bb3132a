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
	directories: readonly string[];
	/** Only these kinds of records; all when there is none. */
	kinds: readonly string[];
	/** Only records whose id contains one of these. */
	only: readonly string[];
	/** Show only differences of steps with this command. */
	verbs: readonly string[];
	/** Show only differences whose field starts with this: `mails`, `tickets.agent`, `result`. */
	fields: readonly string[];
	/** Differences whose field starts with this do not count: for work on something else. */
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

/** The project's own recordings. */
export const own = ['tests/conformance', 'tests/conformance/second'] as const;

export const usage = `npm run conformance -- [DIRECTORY ...] [options]

Plays the recorded sequences of directories (default: ${own.join(' and ')}), of either format, and compares everything that was recorded.

  --kind NAME     only this kind of records: ${kinds.join(', ')}, or a kind of the second format
  --only TEXT     only records whose id contains the text: hand-access, rand-0049
  --verb NAME     show only differences of steps with this command: assign, set_field, admin
  --field NAME    show only differences whose field begins so: mails, tickets.agent, result
  --without NAME  leave such fields out of the comparison (agents.q); the last line says so
  --show N        how many differences to show (default 10)
  --groups        differences grouped by command and field, the most frequent first
  --trace         print every step of the chosen records with what was found
  --brief         only the counts of each kind

Options may be repeated. The last line is "N passed, M failed"; the exit code is 0 only when nothing failed.`;

/** Parses the command line; throws a sentence for unknown options. */
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
	const show = Number(values.show ?? 10);
	if (!Number.isInteger(show) || show < 0) throw new Error('--show takes a number.');
	return {
		directories: positionals.length > 0 ? positionals : own,
		kinds: values.kind ?? [],
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
