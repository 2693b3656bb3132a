import type { Actor } from '#lib/kernel/actor.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { valueOfWords } from '#lib/kernel/story/bind.ts';
import { wordOf } from '#lib/kernel/language/verb-words.ts';
import type { Words } from '#lib/kernel/system.ts';
import type { Arg } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { BUILT_IN } from '../model/index.ts';
import { textFile } from '../rules/thread/attachments.ts';
import { builtInForms } from '../rules/forms/forms.ts';
import { ticketNamed } from '../facts/scene.ts';
import { adminForms } from '../language/admin-forms.ts';
import { kindWords, rowNamed } from '../language/names.ts';
import { rowNames } from '../language/row-names.ts';
import { referees } from '../language/referees.ts';
import { formArguments, rowOf } from './admin-values.ts';
import { taskNamed } from './task-named.ts';
import { noteArguments } from './note-arguments.ts';

const builtInTitles: readonly string[] = Object.values(builtInForms);

type AnyArg = Arg<unknown, boolean>;

/** The arguments of a verb, from the names in a file to the desk's ids; a sentence when something is not there. */
export function argumentsOf(
	scene: Scene,
	verb: Verb,
	words: Words,
	by: Actor
): Record<string, unknown> | string {
	const { tables } = scene;
	const form = adminForms[verb.name];
	if (form) return formArguments(tables, form, words, by);
	const named = rowNames.get(verb.name);
	if (named) {
		const row = rowOf(tables, named, words, by);
		return row
			? { id: row.id }
			: `There is no ${kindWords[named.kind]} "${String(words[named.key])}".`;
	}
	if (verb.name === 'remove_quick_note') return noteArguments(scene, words);
	const args: Record<string, unknown> = {};
	for (const [key, arg] of Object.entries(verb.args)) {
		const kinds = referees[arg.kind as keyof typeof referees];
		if (kinds) {
			const kind = kinds.find((one) => one in words);
			if (!kind) continue;
			const id = rowNamed(tables, kind, String(words[kind]))?.id;
			if (id === undefined) return `There is no ${kind} "${String(words[kind])}".`;
			args[key] = { kind: kind === 'department' ? 'dept' : kind, id };
			continue;
		}
		const value = words[wordOf(key, arg)];
		if (value === undefined) continue;
		const found = valueOfWords(scene, arg, value, (one, given) => lookup(scene, one, given));
		if (found === undefined) return `There is no ${arg.kind} "${String(value)}".`;
		args[key] = found;
	}
	return args;
}

function lookup(scene: Scene, arg: AnyArg, value: unknown): { found: unknown } | undefined {
	const { tables } = scene;
	const words = typeof value === 'object' ? '' : String(value);
	switch (arg.kind) {
		case 'ticket':
			return { found: ticketNamed(scene, words)?.id };
		case 'user': {
			const actor = scene.person(words)?.actor;
			return { found: actor?.kind === 'user' ? actor.id : undefined };
		}
		case 'task':
			return { found: taskNamed(scene, words)?.id };
		case 'agent':
		case 'department':
		case 'organization':
		case 'priority':
		case 'role':
		case 'schedule':
		case 'sla':
		case 'status':
		case 'team':
		case 'topic':
			return { found: rowNamed(tables, arg.kind, words)?.id };
		case 'form': {
			const isBuiltIn = builtInTitles.includes(words);
			return { found: isBuiltIn ? BUILT_IN : rowNamed(tables, 'form', words)?.id };
		}
		case 'fields':
			return { found: fieldValues(scene, value as Readonly<Record<string, string>>) };
		case 'file': {
			const { name, text } = value as { name: string; text: string };
			return { found: textFile(name, text) };
		}
		default:
			return undefined;
	}
}

/** Undefined: one of the fields is not there. */
function fieldValues(
	{ tables }: Scene,
	words: Readonly<Record<string, string>>
): Record<string, string> | undefined {
	const named = Object.entries(words).map(
		([name, value]) => [rowNamed(tables, 'field', name)?.name, value] as const
	);
	return named.some(([name]) => name === undefined) ? undefined : Object.fromEntries(named);
}
