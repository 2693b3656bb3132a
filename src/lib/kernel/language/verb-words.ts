import type { Arg } from '../verbs/args.ts';
import type { Verb } from '../verbs/verb.ts';
import { choice, flag, list, number, optional, record, text } from './define.ts';
import type { Definition } from './definition.ts';

type AnyArg = Arg<unknown, boolean>;

/** Definitions of arguments with kinds of the system's own: names, files. */
export type SpecialArg = (arg: AnyArg) => Definition | undefined;

/** Definition of the value under a verb's key: a record of its arguments. @public */
export function recordOfVerb({ say, about, args }: Verb, special: SpecialArg): Definition {
	const fields = Object.entries(args).map(([key, arg]) => {
		const definition = definitionOfArg(arg, special);
		return [wordOf(key, arg), arg.optional ? optional(definition) : definition] as const;
	});
	return record(say, about, Object.fromEntries(fields));
}

/** The key of an argument in files. */
export function wordOf(key: string, arg: AnyArg): string {
	return arg.label || key;
}

export function definitionOfArg(arg: AnyArg, special: SpecialArg): Definition {
	const known = special(arg);
	if (known) return known;
	const { about } = arg;
	switch (arg.kind) {
		case 'boolean':
			return flag(about);
		case 'choice':
			return choice(about, arg.choices ?? []);
		case 'number':
			return number(about, 0, 1_000_000_000);
		case 'list':
			return list(about, arg.of ? definitionOfArg(arg.of, special) : text(about));
		case 'instant':
			return text(`${about} As "2026-03-02 09:00" or, from now, as "4 hours".`, {
				pattern: '^(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}|\\d{1,5} (minute|hour|day|week)s?|none)$',
				form: 'a date and a time, a length of time or `none`'
			});
		default:
			return text(about, { max: 20_000 });
	}
}
