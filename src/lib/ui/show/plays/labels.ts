import { agentName } from '#lib/desk/rules/thread/log.ts';
import { topicName } from '#lib/desk/rules/names/topics.ts';
import type { Assignee, Referee } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/** What lists on the screens call rows, by their ids. */

type NamedTable = 'departments' | 'priorities' | 'roles' | 'slas' | 'statuses' | 'teams';

export function rowLabel(tables: Tables, table: NamedTable, id: number): string {
	return (tables.get(table, id as never) as { name: string } | undefined)?.name ?? '';
}

export function agentLabel(tables: Tables, id: number): string {
	const agent = tables.get('agents', id as never);
	return agent ? agentName(agent) : '';
}

/** "Report a Problem / Access Issue" */
export function topicLabel(tables: Tables, id: number): string {
	const topic = tables.get('topics', id as never);
	return topic ? topicName(tables, topic) : '';
}

export function refereeLabel(tables: Tables, { kind, id }: Assignee | Referee): string {
	if (kind === 'agent') return agentLabel(tables, id);
	return rowLabel(tables, kind === 'team' ? 'teams' : 'departments', id);
}
