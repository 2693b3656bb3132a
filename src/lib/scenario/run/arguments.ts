import { BUILT_IN, type Actor } from '#lib/desk/model/index.ts';
import { textFile } from '#lib/desk/rules/thread/attachments.ts';
import { builtInForms } from '#lib/desk/rules/forms/forms.ts';
import type { Arg } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { ticketNamed } from '../conditions/scene.ts';
import { adminForms } from '../language/admin-forms.ts';
import { rowNames } from '../language/row-names.ts';
import { labelOf, referees, type VerbValues } from '../language/actions.ts';
import { personNamed } from '../people/cast.ts';
import { kindWords, rowNamed } from '../language/names.ts';
import { instantOfWords, millisecondsOf } from '#lib/kernel/time/words.ts';
import { formArguments, rowOf } from './admin-values.ts';
import { noteArguments } from './note-arguments.ts';
import type { Stage } from './stage.ts';

const builtInTitles: readonly string[] = Object.values(builtInForms);

type AnyArg = Arg<unknown, boolean>;

/** The arguments of a verb, from the names in a file to the desk's ids; a sentence when something is not there. */
export function argumentsOf(
	stage: Stage,
	verb: Verb,
	values: VerbValues,
	by: Actor
): Record<string, unknown> | string {
	const form = adminForms[verb.name];
	if (form) return formArguments(stage.desk, form, values, by);
	const named = rowNames.get(verb.name);
	if (named) {
		const row = rowOf(stage.desk, named, values, by);
		return row
			? { id: row.id }
			: `There is no ${kindWords[named.kind]} "${String(values[named.key])}".`;
	}
	if (verb.name === 'remove_quick_note') return noteArguments(stage, values);
	const args: Record<string, unknown> = {};
	for (const [key, arg] of Object.entries(verb.args)) {
		const kinds = referees[arg.kind as keyof typeof referees];
		if (kinds) {
			const kind = kinds.find((one) => one in values);
			if (!kind) continue;
			const id = rowNamed(stage.desk, kind, String(values[kind]))?.id;
			if (id === undefined) return `There is no ${kind} "${String(values[kind])}".`;
			args[key] = { kind: kind === 'department' ? 'dept' : kind, id };
			continue;
		}
		const value = values[labelOf(key, arg)];
		if (value === undefined) continue;
		const found = valueOf(stage, arg, value);
		if (found === undefined) return `There is no ${arg.kind} "${String(value)}".`;
		args[key] = found;
	}
	return args;
}

function valueOf(stage: Stage, arg: AnyArg, value: unknown): unknown {
	const { desk, scene } = stage;
	if (arg.nullable && value === 'none') return null;
	const words = typeof value === 'object' ? '' : String(value);
	switch (arg.kind) {
		case 'ticket':
			return scene ? ticketNamed(scene, words)?.id : undefined;
		case 'user': {
			const person = scene && personNamed(desk, scene.scenario, words);
			return person?.kind === 'user' ? person.row.id : undefined;
		}
		case 'task': {
			const tickets = Object.values(scene?.run.tickets ?? {});
			const tasks = tickets.flatMap((id) => desk.find('tasks', 'ticket', id));
			return tasks.find((task) => task.title.toLowerCase() === words.toLowerCase())?.id;
		}
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
			return rowNamed(desk, arg.kind, words)?.id;
		case 'form':
			return builtInTitles.includes(words) ? BUILT_IN : rowNamed(desk, 'form', words)?.id;
		case 'file': {
			const { name, text } = value as { name: string; text: string };
			return textFile(name, text);
		}
		case 'html':
			return htmlOf(words);
		case 'instant': {
			const length = millisecondsOf(words);
			return length
				? stage.now + length
				: (instantOfWords(words, scene?.zone ?? 'UTC') ?? undefined);
		}
		case 'list': {
			const items = (value as unknown[]).map((item) =>
				arg.of ? valueOf(stage, arg.of, item) : item
			);
			return items.includes(undefined) ? undefined : items;
		}
		default:
			return value;
	}
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text of a file as the HTML that the desk's editor would send: nothing in it can become markup. */
function htmlOf(text: string): string {
	return text
		.trim()
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.replace(/[&<>]/g, (character) => escapes[character] ?? character))
		.map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
		.join('');
}
