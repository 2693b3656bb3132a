import { builtInForms } from '../rules/forms/forms.ts';
import type { Arg } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import { dictionary, list, name, optional, record, text } from '#lib/kernel/language/define.ts';
import { definitionOfArg, wordOf } from '#lib/kernel/language/verb-words.ts';
import { adminForms } from './admin-forms.ts';
import { referees } from './referees.ts';
import { definitionOfRow, noteName, rowNames } from './row-names.ts';

const nameKinds = [
	'agent',
	'department',
	'form',
	'organization',
	'priority',
	'role',
	'schedule',
	'sla',
	'status',
	'team',
	'ticket',
	'topic',
	'user'
] as const;
type Named = (typeof nameKinds)[number];

export interface WrittenFile {
	name: string;
	text: string;
}
const attachment: Definition<WrittenFile> = record(
	'attachment',
	'An attached file: its name and its contents.',
	{
		name: text('Its name, as `printer.log`.', { max: 120 }),
		text: text('Its contents.', { max: 20_000 })
	}
);
/** An empty text clears the field. */
const fieldValue = text('Its value; a box takes Yes or No.', { min: 0, max: 20_000 });
const attachments = optional(list('Attached files.', attachment));

/** What is done by mail: no verbs of the desk, but what comes in there. */
export const actionWords = {
	'answer mail': optional(
		record(
			'answer by mail',
			'An end user answers the last mail that the desk sent about a ticket.',
			{
				ticket: name('ticket', 'The ticket.'),
				message: text('What is written.'),
				attachments
			}
		)
	),
	'write mail': optional(
		record('new mail', 'Somebody writes a new mail to the help desk.', {
			subject: text('Its subject.', { max: 250 }),
			message: text('What is written.'),
			attachments
		})
	)
};

/** What stands under the words of one of the desk's verbs. */
export function valuesOf(verb: Verb): Definition {
	const form = adminForms[verb.name];
	if (form) {
		const said = Object.entries(form.fields).map(([word, field]) => [word, field.definition]);
		return record(verb.say, verb.about, Object.fromEntries(said) as Fields, form.kind ? 0 : 1);
	}
	const row = rowNames.get(verb.name);
	if (row) return definitionOfRow(verb.say, verb.about, row);
	if (verb.name === 'remove_quick_note') return record(verb.say, verb.about, noteName);
	const fields: Record<string, Definition> = {};
	for (const [key, arg] of Object.entries(verb.args)) {
		if (!canSay(verb, arg)) continue;
		for (const [label, field] of fieldsOf(key, arg)) fields[label] = field;
	}
	return record(verb.say, verb.about, fields);
}

/** Structured rows are possible only if a form for them is known. */
function canSay(verb: Verb, arg: Arg<unknown, boolean>): boolean {
	// Scenarios name things, never number them.
	if (arg === verb.args['id'] && arg.kind === 'number') return false;
	if (arg.kind === 'list') return !!arg.of && canSay(verb, arg.of);
	return arg.kind !== 'object' || verb.name in adminForms;
}

/** An argument's fields: one, or for an assignee one for each kind of assignee. */
function fieldsOf(key: string, arg: Arg<unknown, boolean>): [label: string, field: Definition][] {
	const about = arg.about || arg.label;
	const kinds = referees[arg.kind as keyof typeof referees];
	if (kinds) return kinds.map((kind) => [kind, optional(name(kind, about))]);
	const definition = definitionOfArg(arg, special);
	// Arguments for guests are filled in from the person: name and address.
	return [[wordOf(key, arg), arg.optional ? optional(definition) : definition]];
}

function special({ kind, about, nullable }: Arg<unknown, boolean>): Definition | undefined {
	if (nameKinds.includes(kind as Named)) {
		const builtIn = kind === 'form' ? Object.values(builtInForms) : [];
		return name(kind as Named, about, nullable ? ['none'] : builtIn);
	}
	if (kind === 'file') return attachment;
	if (kind === 'fields')
		return dictionary(`${about} By the names of the fields.`, 'field', fieldValue);
	return kind === 'task' ? text(`${about} The title of the task.`) : undefined;
}
