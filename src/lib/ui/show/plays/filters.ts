import { rowNamed, type WorldName } from '#lib/desk/language/names.ts';
import type { FilterHow } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import {
	actionLabel,
	channelWords,
	hows,
	subjectsWith
} from '#lib/ui/admin/filters/filter-words.ts';
import { admin } from '#lib/ui/desk/places/admin.ts';
import { choose, named, press, pressButton, tick, type, type Act } from '../acts.ts';
import { openList, openRow } from './admin-page.ts';
import { textOf, type Play } from './cue.ts';
import { agentLabel } from './labels.ts';

interface Rule {
	what: string;
	how: FilterHow;
	value: string;
}
interface FilterAction {
	type: string;
	value?: string;
}

/** A filter with its rules and actions. Of one that is there, only what the line says is changed, and rules are added. */
export const saveFilter: Play = (_args, cue, words) => {
	const { tables } = cue.scene;
	const name = textOf(words, 'name');
	const known = rowNamed(tables, 'filter', name);
	const target = words['target'] as Parameters<typeof channelWords>[0]['target'] | undefined;
	const within = (group: string) => ({ within: named('group', group) });
	return [
		...(known
			? openRow(cue, admin.filters, known.id, name)
			: [...openList(admin.filters), press(named('link', 'Add New Filter'))]),
		...(known ? [] : [type('Filter Name', name)]),
		...(words['order'] === undefined ? [] : [type('Execution Order', String(words['order']))]),
		...(words['stop'] === undefined
			? []
			: [tick('Stop processing further on match!', words['stop'] === true)]),
		...(words['active'] === undefined
			? []
			: [press(named('radio', words['active'] ? 'Active' : 'Disabled', within('Filter Status')))]),
		...(target ? [choose('Target Channel', channelWords({ target }))] : []),
		press(named('tab', 'Filter Rules')),
		...(words['match'] === undefined
			? []
			: [
					press(
						named(
							'radio',
							words['match'] === 'any' ? 'Match Any' : 'Match All',
							within('Rules Matching Criteria')
						)
					)
				]),
		...rulesActs((words['rules'] ?? []) as readonly Rule[], known?.rules.length ?? 0, tables),
		press(named('tab', 'Filter Actions')),
		...((words['actions'] ?? []) as readonly FilterAction[]).flatMap((one) =>
			actionActs(one, tables)
		),
		pressButton(known ? 'Save Changes' : 'Add Filter')
	];
};

function rulesActs(rules: readonly Rule[], before: number, tables: Tables): Act[] {
	const subjects = subjectsWith(
		tables.all('fields'),
		rules.map(({ what }) => what)
	);
	return rules.flatMap(({ what, how, value }, index) => {
		const number = before + index + 1;
		return [
			pressButton('Add Rule'),
			choose(`What, rule ${number}`, labelOf(subjects, what)),
			choose(`How, rule ${number}`, labelOf(hows, how)),
			type(`Value, rule ${number}`, value)
		];
	});
}

function labelOf(options: readonly { value: string; label: string }[], value: string): string {
	// The last one with this meaning: files may say `subject` for the field of that name.
	return options.findLast((one) => one.value === value)?.label ?? value;
}

const kinds: Readonly<Record<string, Exclude<WorldName, 'user'>>> = {
	dept: 'department',
	priority: 'priority',
	sla: 'sla',
	team: 'team',
	agent: 'agent',
	topic: 'topic',
	status: 'status',
	canned: 'canned'
};

function actionActs({ type: kind, value }: FilterAction, tables: Tables): Act[] {
	const label = actionLabel(kind);
	const add = [choose('Action', label), pressButton('Add')];
	const of = kinds[kind];
	if (!of || value === undefined) return add;
	const agent = of === 'agent' ? rowNamed(tables, 'agent', value) : undefined;
	const option = agent ? agentLabel(tables, agent.id) : value;
	const from = named('combobox', label);
	return [...add, { do: 'choose', from, option, match: 'start' }];
}
