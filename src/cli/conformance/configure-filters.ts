import type * as m from '../../lib/desk/model/index.ts';
import type { Names } from './names.ts';
import type { Json, JsonObject } from './records.ts';

/** Rules and actions of filters as the recorder writes them, as the desk keeps them. */

export function filterRules(told: JsonObject[string]): m.Filter['rules'] {
	return pairs(told).map(([what, how, value]) => ({
		what: String(what ?? ''),
		how: String(how ?? '') as m.FilterHow,
		value: String(value ?? '')
	}));
}

export function filterActions(names: Names, told: JsonObject[string]): m.Filter['actions'] {
	return pairs(told).map(([type, value]) => ({
		type: String(type),
		value: actionValue(names, String(type), value ?? null)
	}));
}

/** What the id of an action is of. */
const tables: Readonly<Record<string, Parameters<Names['id']>[0]>> = {
	agent: 'agents',
	canned: 'canned',
	dept: 'departments',
	priority: 'priorities',
	sla: 'slas',
	status: 'statuses',
	team: 'teams',
	topic: 'topics'
};

function actionValue(names: Names, type: string, value: Json): number | string | null {
	const table = tables[type];
	if (table) return value === null ? null : names.id(table, String(value));
	if (typeof value !== 'object' || value === null) return value as string | null;
	// The second format calls the receivers of a mail its recipients.
	const { recipients, ...parts } = value as JsonObject;
	return JSON.stringify(recipients === undefined ? parts : { ...parts, to: recipients });
}

function pairs(told: JsonObject[string]): readonly Json[][] {
	return (told ?? []) as unknown as Json[][];
}
