import type { AnyArg } from '#lib/ui/workplace/parts/arg-values.ts';
import { wallTime } from '#lib/ui/desk/wall-time.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { sections } from '#lib/ui/workplace/sections.ts';
import { isNamedKind } from '#lib/workplace/names.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { dialog, named, press, pressButton, type, type Act, type Control } from '../acts.ts';
import type { Cue, Play } from './cue.ts';
import { openSection, openThing, thingLabel } from './workplace-page.ts';
import { spots, type Spot } from './workplace-spots.ts';

type Values = Readonly<Record<string, unknown>>;

/** A verb of the workplace: the page that offers it, and the dialog that is made from its record. */
export const inWorkplace: Play = (args, cue, _words, verb) => {
	const spot = spots.get(verb.name);
	if (!spot) return [];
	return [
		...openSpot(spot, args, cue),
		...begin(spot, args, cue, verb),
		...fill(spot, args, cue, verb)
	];
};

export const isInWorkplace = (verb: Verb) => spots.has(verb.name);

function openSpot({ page, tab }: Spot, args: Values, cue: Cue): Act[] {
	const opened =
		'path' in page
			? openSection(sections.find(({ path }) => path === page.path)?.label ?? '')
			: openThing(cue, page.of, String(args[page.by]));
	return [
		...opened,
		...(tab ? [press(named('tab', tab))] : []),
		...('onSite' in args ? [whence(args['onSite'] === true)] : [])
	];
}

function whence(isOnSite: boolean): Act {
	return press(named('radio', isOnSite ? 'On site, or guiding its user' : 'In a remote session'));
}

/** The button, or its entry in a menu "More" beside it. */
function begin(spot: Spot, args: Values, cue: Cue, verb: Verb): Act[] {
	const within = rowOf(spot, args, cue, verb);
	const control = named('button', verb.label, within && { within });
	return [press(control, { menus: 'More' })];
}

/** The row in which everything stands that tells it. */
function rowOf({ row }: Spot, args: Values, cue: Cue, verb: Verb): Control | undefined {
	const told = (row ?? []).flatMap((key) => {
		const value = args[key];
		return value === undefined ? [] : [shown(cue, verb.args[key], value)];
	});
	return told.reduce<Control | undefined>(
		(_, name) => named('row', name, { match: 'part' }),
		undefined
	);
}

function shown(cue: Cue, arg: AnyArg | undefined, value: unknown): string {
	if (arg?.kind === 'instant') return formatDateTime(value as number, cue.zone);
	if (arg?.kind === 'account')
		return thingLabel(cue, 'account', String(value)).replace(/ \(.*\)$/, '');
	return String(value);
}

function fill({ given }: Spot, args: Values, cue: Cue, verb: Verb): Act[] {
	const fields = Object.entries(verb.args).flatMap(([key, arg]) =>
		given.includes(key) || args[key] === undefined ? [] : fieldActs(cue, arg, args[key])
	);
	return [...fields, pressButton(verb.label, { within: dialog })];
}

/** The field of one argument, as `ArgField` shows it. */
function fieldActs(cue: Cue, arg: AnyArg, value: unknown): Act[] {
	const label = arg.label.charAt(0).toUpperCase() + arg.label.slice(1);
	const from = named('combobox', label, { within: dialog });
	if (arg.kind === 'boolean')
		return [{ do: 'tick', box: named('checkbox', label, { within: dialog }), on: value === true }];
	if (isNamedKind(arg.kind)) {
		const option = value === null ? '— None —' : thingLabel(cue, arg.kind, String(value));
		return [{ do: 'choose', from, option }];
	}
	if (arg.kind === 'choice') return [{ do: 'choose', from, option: String(value) }];
	return [type(label, typed(cue, arg, value), dialog)];
}

function typed(cue: Cue, arg: AnyArg, value: unknown): string {
	if (arg.kind === 'instant') return wallTime(value as number | null as never, cue.zone);
	if (arg.kind === 'list') return (value as readonly unknown[]).map(String).join('\n');
	return value === null ? '' : String(value);
}

/** A command at the prompt. */
export const runCommand: Play = (args, cue) => [
	...openSpot(spots.get('run_command') as Spot, args, cue),
	{
		do: 'type',
		into: named('field', `Command for ${String(args['device'])}`),
		text: String(args['line']),
		say: 'Type the command.',
		enter: true
	}
];
