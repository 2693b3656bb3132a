import type { Instant } from '#lib/kernel/ids.ts';
import type { Arg } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { instantOfWallTime, wallTime } from '#lib/ui/desk/wall-time.ts';

/** What a field of a dialog holds. */
export type FieldValue = string | boolean | null;
export type AnyArg = Arg<unknown, boolean>;

/** The arguments that a dialog asks for, with their keys. */
export function argsAsked(
	{ args }: Verb,
	given: Readonly<Record<string, unknown>>
): readonly (readonly [string, AnyArg])[] {
	return Object.entries(args).filter(([key]) => !Object.hasOwn(given, key));
}

/** What the field of an argument holds at first. `present`: the value that is being changed, if there is one. */
export function firstValue(arg: AnyArg, present: unknown, zone: string): FieldValue {
	switch (arg.kind) {
		case 'boolean':
			return present === true;
		case 'instant':
			return wallTime((present as Instant | null | undefined) ?? null, zone);
		case 'list':
			return ((present as readonly unknown[] | undefined) ?? []).join('\n');
		case 'number':
		case 'text':
			return present === undefined || present === null ? '' : String(present as string | number);
		case 'choice':
			if (typeof present === 'string') return present;
			return arg.optional ? null : (arg.choices?.[0] ?? null);
		default:
			return typeof present === 'string' ? present : null;
	}
}

/** The argument that a field means; undefined: it is left out. */
export function valueOf(arg: AnyArg, held: FieldValue, zone: string): unknown {
	switch (arg.kind) {
		case 'boolean':
			return held === true;
		case 'instant': {
			const at = instantOfWallTime(String(held ?? ''), zone);
			return at ?? (arg.nullable ? null : undefined);
		}
		case 'list':
			return linesOf(String(held ?? ''));
		case 'number':
			return held === '' && arg.optional ? undefined : Number(held);
		case 'text':
			return held === '' && arg.optional ? undefined : String(held ?? '');
		default:
			// Nothing chosen is null, or '' where the dialog has no value for the field yet.
			return held || (arg.nullable ? null : arg.optional ? undefined : '');
	}
}

function linesOf(text: string): readonly string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}
