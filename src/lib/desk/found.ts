import type { TableEvent } from '#lib/kernel/events.ts';
import { Directory, type NameProblem } from './founding/directory.ts';
import { nobody } from './founding/nobody.ts';
import {
	agentRow,
	departmentRow,
	organizationRow,
	roleRow,
	teamRow,
	userRow
} from './founding/people-rows.ts';
import { scheduleRow } from './founding/schedule-rows.ts';
import { settingsRow } from './founding/settings-row.ts';
import { wholeWorld } from './founding/whole-world.ts';
import {
	cannedRow,
	categoryRow,
	faqRow,
	fieldRow,
	filterRow,
	formRow,
	mailboxRow,
	priorityRow,
	queueRow,
	slaRow,
	statusRow,
	topicRow
} from './founding/work-rows.ts';
import type { Instant } from './model/index.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';

export type { NameProblem } from './founding/directory.ts';

/** Thrown for names in a world that nothing has. */
export class WorldError extends Error {
	constructor(readonly problems: readonly NameProblem[]) {
		super(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
	}
}

/** Every name in the world that is unknown or used twice. */
export function nameProblems(world: World): readonly NameProblem[] {
	return found(world, 0, 0).names.problems;
}

/** The events that create a desk from a world, at this moment. `seed` decides what looks drawn: the numbers of tickets. Throws a `WorldError` for unknown names. */
export function foundDesk(world: World, at: Instant, seed = 0): TableEvent[] {
	const { names, events } = found(world, at, seed);
	if (names.problems.length) throw new WorldError(names.problems);
	return events;
}

function found(
	given: World,
	at: Instant,
	seed: number
): { names: Directory; events: TableEvent[] } {
	const world = wholeWorld(given);
	const names = new Directory(world, (list) => list in given);
	const events: TableEvent[] = [];
	const add = <T extends TableName>(table: T, row: Rows[T]) =>
		events.push({ type: 'added', table, row } as unknown as TableEvent);
	const each = <T extends TableName, E>(
		table: T,
		entries: readonly E[],
		rowOf: (names: Directory, entry: E, at: number) => Omit<Rows[T], 'id'>
	) =>
		entries.forEach((entry, n) => add(table, { id: n + 1, ...rowOf(names, entry, n) } as Rows[T]));

	add('settings', settingsRow(names, world, seed));
	each('schedules', world.schedules, scheduleRow);
	each('slas', world['sla plans'], slaRow);
	each('priorities', world.priorities, priorityRow);
	each('statuses', world.statuses, statusRow);
	each('roles', world.roles, roleRow);
	each('departments', world.departments, departmentRow);
	each('agents', world.agents, agentRow);
	each('teams', world.teams, teamRow);
	each('organizations', world.organizations, (_names, organization, n) =>
		organizationRow(names, organization, n, at)
	);
	each('users', world.users, (_names, user, n) => userRow(names, user, n, at));
	each('topics', world['help topics'], topicRow);
	each('mailboxes', world['mail addresses'], mailboxRow);
	each('queues', world.queues, queueRow);
	each('canned', world['canned responses'], (_names, canned, n) => cannedRow(names, canned, n, at));
	each('categories', world['faq categories'], (_names, category, n) =>
		categoryRow(names, category, n, at)
	);
	each('faqs', world.faqs, (_names, faq, n) => faqRow(names, faq, n, at));
	each('filters', world.filters, filterRow);
	each('forms', world.forms, formRow);
	each('fields', world.fields, fieldRow);
	each('banned', world['ban list'], (_names, email) => ({ email: email.toLowerCase() }));
	add('sessions', nobody);
	return { names, events };
}
