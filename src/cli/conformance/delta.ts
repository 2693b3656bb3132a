import type { Observation } from './observe.ts';
import type { Json, Seen } from './records.ts';

/** Changes between two observations, as the recorder wrote them; unchanged values are absent. */
export function deltaOf(before: Observation, after: Observation): Seen {
	return present({
		tickets: rowsDelta(before.tickets, after.tickets),
		tasks: rowsDelta(before.tasks, after.tasks),
		agents: agentsDelta(before.agents, after.agents),
		users: valuesDelta(before.users, after.users, []),
		annulled: after.annulled.filter((event) => !before.annulled.includes(event))
	});
}

export function present(seen: Seen): Seen {
	return Object.fromEntries(
		Object.entries(seen).filter(([, value]) => value !== undefined && !isEmpty(value))
	);
}

type Rows = Record<string, Record<string, Json>>;

/** New rows whole, others with the changed fields, rows that are gone as null. */
function rowsDelta(before: Rows, after: Rows): Json {
	const delta: Record<string, Json> = {};
	for (const name of Object.keys(before)) if (!after[name]) delta[name] = null;
	for (const [name, row] of Object.entries(after)) {
		const changed = valuesDelta(before[name] ?? {}, row, undefined);
		if (!isEmpty(changed)) delta[name] = changed;
	}
	return delta;
}

/** Access to a ticket is reported whole if anything of it changed; queue counts too. */
function agentsDelta(before: Rows, after: Rows): Json {
	const delta: Record<string, Json> = {};
	for (const [agent, row] of Object.entries(after)) {
		const old = before[agent] ?? { q: {} };
		const changed: Record<string, Json> = {};
		for (const ticket of Object.keys(old)) if (!(ticket in row)) changed[ticket] = null;
		Object.assign(changed, valuesDelta(old, row, undefined));
		if (!isEmpty(changed)) delta[agent] = changed;
	}
	return delta;
}

function valuesDelta(
	before: Record<string, Json>,
	after: Record<string, Json>,
	initial: Json | undefined
): Record<string, Json> {
	return Object.fromEntries(
		Object.entries(after).filter(
			([key, value]) => !same(key in before ? before[key] : initial, value)
		)
	);
}

function same(one: Json | undefined, other: Json): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(value: Json): boolean {
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
