import {
	knowledgebasePermissions,
	taskPermissions,
	ticketPermissions,
	type AgentId
} from '#lib/desk/model/index.ts';

import { rowNamed } from '#lib/desk/language/names.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Words } from '#lib/kernel/system.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import {
	choose,
	dialog,
	fromMenu,
	named,
	press,
	pressButton,
	tick,
	type,
	type Act,
	type Control
} from '../acts.ts';
import { adminForms, type AdminForm, type FieldKind, type FormField } from './admin-forms.ts';
import { openList, openRow } from './admin-page.ts';
import { textOf, type Play } from './cue.ts';
import { agentLabel } from './labels.ts';
import { withoutSetting } from './settings.ts';

/** Words of a line that its form has no field for here; empty: all of them can be filled in. */
export function withoutField(verb: Verb, words: Words): string[] {
	if (verb.name === 'set_settings') return withoutSetting(words);
	const form = adminForms[verb.name];
	if (!form) return [];
	const known = [
		form.name[0],
		...Object.keys(form.fields),
		...Object.keys(rowsOf[verb.name] ?? {})
	];
	return Object.keys(words).filter((word) => !known.includes(word));
}

/** Fills in a form of an administrator, of something new or of what is there, and saves it. */
export const saveForm: Play = (_args, cue, words, verb) => {
	const form = adminForms[verb.name];
	if (!form) return [];
	const { tables } = cue.scene;
	const [word, label] = form.name;
	const name = textOf(words, word);
	const row = rowNamed(tables, form.of, name);
	const opened = row
		? openRow(cue, form.list, row.id, form.of === 'agent' ? agentLabel(tables, row.id) : name)
		: [...openList(form.list), press(named('link', form.add)), type(label, name)];
	return [
		...opened,
		...fieldsOf(form, words, tables),
		...Object.entries(rowsOf[verb.name] ?? {}).flatMap(([key, acts]) =>
			words[key] === undefined ? [] : acts(words[key], tables)
		),
		pressButton(row ? 'Save Changes' : form.create)
	];
};

/** Deletes one from its list: ticked, and by the menu above. */
export const removeRow: Play = (_args, { scene: { tables } }, words, verb) => {
	const form = adminForms[verb.name.replace('remove_', 'save_')];
	if (!form) return [];
	const name = textOf(words, form.name[0]);
	const agent = form.of === 'agent' ? rowNamed(tables, 'agent', name) : undefined;
	return [
		...openList(form.list),
		tick(`Select ${agent ? agentLabel(tables, agent.id) : name}`, true),
		...fromMenu(named('button', 'More'), 'Delete'),
		pressButton('Yes, Do it!', { within: dialog })
	];
};

/** Those without a tab first: they are on the one that is open. */
function fieldsOf({ fields }: AdminForm, words: Words, tables: Tables): Act[] {
	const said = Object.entries(fields).filter(([word]) => words[word] !== undefined);
	const tabOf = ([, [, , tab = '']]: (typeof said)[number]) => tab;
	const tabs = [...new Set(['', ...said.map(tabOf)])];
	return tabs.flatMap((tab) => [
		...(tab === '' ? [] : [press(named('tab', tab))]),
		...said
			.filter((one) => tabOf(one) === tab)
			.map(([word, field]) => fieldAct(field, words[word], tables))
	]);
}

function fieldAct([label, kind]: FormField, value: unknown, tables: Tables): Act {
	if (kind === 'text') return type(label, String(value));
	if (kind === 'tick' || kind === 'tick off')
		return {
			do: 'tick',
			box: named('checkbox', label, { match: 'start' }),
			on: (value === true) === (kind === 'tick')
		};
	if (kind === 'list') return fromList(label, value, tables);
	return choice(label, kind, value);
}

function fromList(label: string, value: unknown, tables: Tables): Act {
	const option = optionWords(label, value, tables);
	return { do: 'choose', from: named('combobox', label), option, match: 'start' };
}

function optionWords(label: string, value: unknown, tables: Tables): string {
	if (value === 'none' || value === 'nobody' || value === null) return '—';
	if (typeof value === 'boolean') return value ? 'Active' : 'Disabled';
	const words = String(value);
	const agent = /Manager|Lead|Auto-assign/.test(label)
		? rowNamed(tables, 'agent', words)
		: undefined;
	if (agent) return agentLabel(tables, agent.id);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function choice(label: string, kind: Exclude<FieldKind, string>, value: unknown): Act {
	const within: Control = named('group', label);
	return press(named('radio', kind[String(value)] ?? '', { within, match: 'start' }));
}

/** What is more than a field: members of a team, permissions of a role. */
const rowsOf: Readonly<Record<string, Record<string, (value: unknown, tables: Tables) => Act[]>>> =
	{
		save_team: { members: (value, tables) => members(value as readonly string[], tables) },
		save_role: { permissions: (value) => permissions(value as 'all' | readonly string[]) }
	};

function members(names: readonly string[], tables: Tables): Act[] {
	const within = named('region', 'Team Members');
	return [
		press(named('tab', 'Members')),
		...names.flatMap((name) => [
			choose('— Select Agent —', agentLabel(tables, idOf(tables, name)), within),
			pressButton('Add', { within })
		])
	];
}

const idOf = (tables: Tables, name: string): AgentId =>
	rowNamed(tables, 'agent', name)?.id ?? (0 as AgentId);

function permissions(granted: 'all' | readonly string[]): Act[] {
	const kinds = [
		['Tickets', ticketPermissions],
		['Tasks', taskPermissions],
		['Knowledgebase', knowledgebasePermissions]
	] as const;
	return [
		press(named('tab', 'Permissions')),
		...kinds.flatMap(([kind, offered]) => [
			press(named('tab', kind)),
			...Object.entries(offered).map(([permission, [name, about]]): Act => ({
				do: 'tick',
				box: named('checkbox', `${name} — ${about}`),
				on: granted === 'all' || granted.includes(permission),
				say: name
			}))
		])
	];
}
