import { BUILT_IN, type Actor } from '../model/index.ts';
import { denied, refuseField } from '#lib/kernel/refusal.ts';
import type { ConfigTable, Tables } from '#lib/kernel/tables.ts';
import type { Arg, ArgKind, Args } from '#lib/kernel/verbs/args.ts';

const tables: { readonly [K in ArgKind]?: ConfigTable | 'users' } = {
	agent: 'agents',
	department: 'departments',
	form: 'forms',
	organization: 'organizations',
	priority: 'priorities',
	role: 'roles',
	schedule: 'schedules',
	sla: 'slas',
	status: 'statuses',
	team: 'teams',
	topic: 'topics',
	user: 'users'
};
const kinds = { agent: 'agents', team: 'teams', dept: 'departments' } as const;

/**
 * Refuses arguments that name what is not there (any more): a form may have stood open in another tab while the administrator
 * removed what it offers. Tickets and tasks are left to the verbs, which have the product's words for them.
 */
export function refuseUnknown(desk: Tables, args: Args, values: Readonly<Record<string, unknown>>) {
	for (const [name, arg] of Object.entries(args))
		if (!isKnown(desk, arg, values[name]))
			refuseField('Unable to do that. Correct any errors below and try again.', name, unknown(arg));
}

function isKnown(desk: Tables, arg: Arg<unknown, boolean>, value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (arg.of && Array.isArray(value))
		return value.every((item) => !arg.of || isKnown(desk, arg.of, item));
	if (arg.kind === 'assignee' || arg.kind === 'referee') {
		const { kind, id } = value as { kind: keyof typeof kinds; id: number };
		return desk.get(kinds[kind], id) !== undefined;
	}
	if (arg.kind === 'form' && value === BUILT_IN) return true;
	const table = tables[arg.kind];
	return !table || desk.get(table, value as number) !== undefined;
}

function unknown(arg: Arg<unknown, boolean>): string {
	return `${arg.label}: Unknown or invalid ID.`;
}

/** Refuses who is not there (any more): another tab may have removed the agent. */
export function refuseStrangers(desk: Tables, by: Actor) {
	if (by.kind === 'agent' && !desk.get('agents', by.id)) denied('Access denied');
	if (by.kind === 'user' && !desk.get('users', by.id)) denied('Access denied');
}
