import type { Tables } from '#lib/kernel/tables.ts';
import type { WorldFilterAction } from '#lib/desk/world.ts';
import { rowNamed } from './names.ts';

/** What an action of a filter names. */
const kinds = {
	agent: 'agent',
	canned: 'canned',
	dept: 'department',
	priority: 'priority',
	sla: 'sla',
	status: 'status',
	team: 'team',
	topic: 'topic'
} as const;

/** The actions of a filter: ids for what is named, the parts of a mail as JSON. Undefined: something is not there. */
export function actionsOf(desk: Tables, written: unknown) {
	const actions = (written as readonly WorldFilterAction[]).map(({ type, value = null }) => ({
		type,
		value: valueOf(desk, type, value)
	}));
	return actions.some(({ value }) => value === undefined) ? undefined : actions;
}

function valueOf(
	desk: Tables,
	type: WorldFilterAction['type'],
	value: NonNullable<WorldFilterAction['value']> | null
) {
	if (value === null) return null;
	if (typeof value === 'object') return JSON.stringify(value);
	const kind = type in kinds ? kinds[type as keyof typeof kinds] : undefined;
	return kind ? rowNamed(desk, kind, value)?.id : value;
}

/** The account manager of an organization: a team or an agent. */
export function managerOf(desk: Tables, written: unknown) {
	if (written === null || written === 'none') return null;
	const team = rowNamed(desk, 'team', String(written));
	return team ? { team: team.id } : rowNamed(desk, 'agent', String(written))?.id;
}
