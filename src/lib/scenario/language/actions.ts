import { builtInForms } from '#lib/desk/rules/forms/forms.ts';
import type { Arg } from '#lib/kernel/verbs/args.ts';
import { verbs } from '#lib/desk/verbs/index.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { Definition, Fields, Optional } from '#lib/kernel/language/definition.ts';
import {
	choice,
	duration,
	flag,
	list,
	name,
	number,
	optional,
	record,
	text
} from '#lib/kernel/language/define.ts';
import { adminForms } from './admin-forms.ts';
import { definitionOfRow, noteName, rowNames } from './row-names.ts';

/** One line of a solution, a mistake or a happening: one verb of the desk with its arguments, or one of the language's own. */
export interface Action {
	as?: string;
	refused?: boolean;
	wait?: string;
	look?: { ticket?: string; 'mailbox of'?: string };
	'answer mail'?: { ticket: string; message: string; attachments?: readonly WrittenFile[] };
	'write mail'?: { subject: string; message: string; attachments?: readonly WrittenFile[] };
	[verb: string]: unknown;
}
export type VerbValues = Readonly<Record<string, unknown>>;

export const referees = {
	assignee: ['agent', 'team'],
	referee: ['agent', 'team', 'department']
} as const;

const nameKinds = {
	agent: 'agent',
	department: 'department',
	form: 'form',
	organization: 'organization',
	priority: 'priority',
	role: 'role',
	schedule: 'schedule',
	sla: 'sla',
	status: 'status',
	team: 'team',
	ticket: 'ticket',
	topic: 'topic',
	user: 'user'
} as const;

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

const attachments = optional(list('Attached files.', attachment));

/** Keys of an action that are not verbs of the desk. */
const actionWords = {
	as: optional(name('person', 'Who does it; the step’s person unless said.')),
	refused: optional(flag('true: the desk must refuse it. The proof fails if it does not.')),
	wait: optional(duration('Lets this much simulated time pass.')),
	look: optional(
		record(
			'look',
			'Opens a page in the simulated browser.',
			{
				ticket: optional(name('ticket', 'The page of this ticket.')),
				'mailbox of': optional(name('person', 'The mailbox of this person.'))
			},
			1
		)
	),
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
/** An action has exactly one of these or of the verbs. */
export const ownVerbs = ['wait', 'look', 'answer mail', 'write mail'] as const;

/** All verbs, by what the language calls them. */
export const sayings: ReadonlyMap<string, Verb> = new Map(
	(Object.values(verbs) as Verb[]).map((verb) => [verb.say, verb])
);

export const action = record(
	'action',
	'An action of a person: exactly one verb.',
	{
		...actionWords,
		...Object.fromEntries([...sayings].map(([say, verb]) => [say, optional(valuesOf(verb))]))
	},
	1
) as Definition<Action>;

function valuesOf(verb: Verb): Definition {
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
		for (const [label, field] of fieldsOf(verb, key, arg)) fields[label] = field;
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
function fieldsOf(
	verb: Verb,
	key: string,
	arg: Arg<unknown, boolean>
): [label: string, field: Optional<unknown> | Definition][] {
	const about = arg.about || arg.label;
	const kinds = referees[arg.kind as keyof typeof referees];
	if (kinds) return kinds.map((kind) => [kind, optional(name(kind, about))]);
	const definition = definitionOf(verb, arg);
	// Arguments for guests are filled in from the person: name and address.
	return [[labelOf(key, arg), arg.optional ? optional(definition) : definition]];
}

export function labelOf(key: string, arg: Arg<unknown, boolean>): string {
	return arg.label || key;
}

function definitionOf(verb: Verb, arg: Arg<unknown, boolean>): Definition {
	const { about, kind } = arg;
	if (kind in nameKinds) {
		const builtIn = kind === 'form' ? Object.values(builtInForms) : [];
		const also = arg.nullable ? ['none'] : builtIn;
		return name(nameKinds[kind as keyof typeof nameKinds], about, also);
	}
	switch (kind) {
		case 'boolean':
			return flag(about);
		case 'choice':
			return choice(about, arg.choices ?? []);
		case 'number':
			return number(about, 0, 1_000_000_000);
		case 'list':
			return list(about, arg.of ? definitionOf(verb, arg.of) : text(about));
		case 'file':
			return attachment;
		case 'task':
			return text(`${about} The title of the task.`);
		case 'instant':
			return text(`${about} As "2026-03-02 09:00" or, from now, as "4 hours".`, {
				pattern: '^(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}|\\d{1,5} (minute|hour|day|week)s?|none)$',
				form: 'a date and a time, a length of time or `none`'
			});
		default:
			return text(about, { max: 20_000 });
	}
}
