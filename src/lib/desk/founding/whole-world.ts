import { stock } from '../stock.ts';
import type { DeskWorld } from '../world.ts';

/** The lists of a world, of which every entry has a name. */
type Lists = {
	[
		K in keyof DeskWorld as NonNullable<DeskWorld[K]> extends readonly object[] ? K : never
	]-?: NonNullable<DeskWorld[K]>;
};
export type ListName = keyof Lists;
export type WholeWorld = Lists &
	Required<Pick<DeskWorld, 'title' | 'time zone' | 'settings'>> & {
		'ban list': readonly string[];
	};

/** A world completed with the rows of a fresh installation. */
export function wholeWorld(world: DeskWorld): WholeWorld {
	return {
		title: world.title ?? stock.title,
		'time zone': world['time zone'] ?? stock['time zone'],
		settings: { ...stock.settings, ...world.settings },
		'ban list': world['ban list'] ?? [],
		roles: added(stock.roles, world.roles, byName),
		schedules: added(stock.schedules, world.schedules, byName),
		statuses: added(stock.statuses, world.statuses, byName),
		priorities: added(stock.priorities, world.priorities, byName),
		queues: added(stock.queues, world.queues, queueKey),
		'canned responses': added(
			stock['canned responses'],
			world['canned responses'],
			(canned) => canned.title
		),
		departments: instead(stock.departments, world.departments),
		teams: instead(stock.teams, world.teams),
		'sla plans': instead(stock['sla plans'], world['sla plans']),
		'help topics': instead(stock['help topics'], world['help topics']),
		'mail addresses': instead(stock['mail addresses'], world['mail addresses']),
		agents: world.agents ?? [],
		users: world.users ?? [],
		organizations: world.organizations ?? [],
		filters: world.filters ?? [],
		forms: world.forms ?? [],
		fields: world.fields ?? [],
		'faq categories': world['faq categories'] ?? [],
		faqs: world.faqs ?? []
	};
}

/** A queue's title is unique below its parent. */
export function queueKey(queue: { name: string; parent?: string | null }): string {
	return queue.parent ? `${queue.parent}>${queue.name}` : queue.name;
}

const byName = (entry: { name: string }) => entry.name;

function added<T>(from: readonly T[], more: readonly T[] = [], key: (entry: T) => string): T[] {
	const own = new Map(more.map((entry) => [key(entry), entry]));
	const known = new Set(from.map(key));
	return [
		...from.map((entry) => ({ ...entry, ...own.get(key(entry)) })),
		...more.filter((entry) => !known.has(key(entry)))
	];
}

function instead<T>(ours: readonly T[], named: readonly T[] | undefined): readonly T[] {
	return named?.length ? named : ours;
}
