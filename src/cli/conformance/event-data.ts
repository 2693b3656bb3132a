import type { LoggedData } from '../../lib/desk/model/index.ts';
import type { Names } from './names.ts';
import { textOfInstant, type Json } from './records.ts';

/** What the ids under a key of an event's data are of. */
const tables = {
	staff: 'agents',
	team: 'teams',
	dept: 'departments',
	status: 'statuses',
	sla: 'slas',
	topic: 'topics',
	priority: 'priorities'
} as const;

/** The details of a logged event with names where the desk has ids. */
export function resolve(names: Names, data: LoggedData): Json {
	return Object.fromEntries(
		Object.entries(data).map(([key, value]) => [key, resolveValue(names, key, value)])
	);
}

function resolveValue(names: Names, key: string, value: unknown): Json {
	if (Array.isArray(value)) return value.map((item) => resolveValue(names, key, item));
	if (typeof value === 'object' && value !== null) return resolve(names, value as LoggedData);
	if (typeof value === 'number') return resolveId(names, key, value);
	if (key === 'name' && typeof value === 'string') return names.person(value);
	return value as Json;
}

function resolveId(names: Names, key: string, id: number): Json {
	if (key in tables) return names.name(tables[key as keyof typeof tables], id);
	if (key === 'id') return names.ticket(id);
	if (key === 'user' || key === 'owner' || key === 'Ticket Owner') return names.user(id);
	if (key === 'duedate') return textOfInstant(id);
	return id;
}
