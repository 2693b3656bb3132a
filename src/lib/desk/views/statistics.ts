import type { Agent } from '../model/index.ts';
import { departmentsOf, managesDepartment } from '../rules/access/access.ts';
import { agentName } from '../rules/thread/log.ts';
import { topicName } from '../rules/names/topics.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { ActivityKind, Tally } from './activity.ts';
import { departmentNameOf } from '../rules/names/names.ts';

export type StatisticsBy = 'department' | 'topic' | 'agent';

/** One row of the dashboard's statistics. */
export interface StatisticsRow {
	readonly id: number;
	readonly name: string;
	readonly opened: number;
	readonly assigned: number;
	readonly overdue: number;
	readonly closed: number;
	readonly reopened: number;
	readonly deleted: number;
	/** Hours on average, and null when there is nothing to average. */
	readonly serviceTime: number | null;
	readonly responseTime: number | null;
}

const HOUR = 3_600_000;

/** Scope of an agent's statistics: their departments. */
export function seenBy(
	desk: Pick<Tables, 'get' | 'all'>,
	agent: Agent,
	tallies: readonly Tally[]
): Tally[] {
	const own = new Set(departmentsOf(desk, agent));
	return tallies.filter(({ department }) => department !== null && own.has(department));
}

/**
 * The statistics that an agent sees, by name. Their departments are all listed; topics and agents are listed when there is
 * something to tell of them, and of agents only oneself, those of a department that one manages and, with the permission
 * *Stats*, those of one's departments.
 */
export function statisticsOf(
	desk: Pick<Tables, 'get' | 'all'>,
	agent: Agent,
	all: readonly Tally[],
	by: StatisticsBy
): StatisticsRow[] {
	const tallies = seenBy(desk, agent, all);
	const told = new Set(tallies.map((tally) => tally[by]));
	const rows = namesOf(desk, agent, by)
		.filter(({ id, always }) => always || told.has(id as Tally['topic']))
		.map(({ id, name }) =>
			rowOf(
				id,
				name,
				tallies.filter((tally) => tally[by] === id)
			)
		);
	return rows.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function namesOf(
	desk: Pick<Tables, 'get' | 'all'>,
	agent: Agent,
	by: StatisticsBy
): { id: number; name: string; always: boolean }[] {
	if (by === 'department')
		return [...new Set(departmentsOf(desk, agent))].map((id) => ({
			id,
			name: departmentNameOf(desk, id) ?? '',
			always: true
		}));
	if (by === 'topic')
		return desk
			.all('topics')
			.map((topic) => ({ id: topic.id, name: topicName(desk, topic), always: false }));
	const allowed = agent.permissions.includes('stats.agents') ? departmentsOf(desk, agent) : [];
	const seen = (other: Agent) =>
		other.id === agent.id ||
		managesDepartment(desk, agent, other.department) ||
		allowed.includes(other.department);
	return desk
		.all('agents')
		.filter(seen)
		.map((other) => ({ id: other.id, name: agentName(other), always: other.id === agent.id }));
}

function rowOf(id: number, name: string, tallies: readonly Tally[]): StatisticsRow {
	const of = (kind: ActivityKind) => {
		const ones = tallies.filter((tally) => tally.kind === kind);
		const count = ones.reduce((sum, one) => sum + one.count, 0);
		const took = ones.reduce((sum, one) => sum + one.took, 0);
		return { count, hours: count > 0 ? took / count / HOUR : null };
	};
	return {
		id,
		name,
		opened: of('created').count,
		assigned: of('assigned').count,
		overdue: of('overdue').count,
		closed: of('closed').count,
		reopened: of('reopened').count,
		deleted: of('deleted').count,
		serviceTime: of('service').hours,
		responseTime: of('response').hours
	};
}
