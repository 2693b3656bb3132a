import type { Tables } from '#lib/kernel/tables.ts';
import { serviceStates, type Service, type ServiceState } from '../../model/index.ts';

/** What people get of a service. */
export interface Health {
	readonly state: ServiceState;
	/** From the service itself to the one that is broken: "Mail", "Directory"; only the service itself when it is up. */
	readonly chain: readonly string[];
	/** The last of the chain, which is broken by itself; null: it is up. */
	readonly broken: Service | null;
}

/**
 * The state in which people find a service: its own, or that of what it needs if that is worse. Of several causes the worst counts, and
 * its own before that of others. A name that no service has counts as up, because worlds with such names are refused.
 */
export function serviceState(tables: Tables, name: string): Health {
	return healthOf(tables.all('services'), name, []);
}

function healthOf(all: readonly Service[], name: string, above: readonly string[]): Health {
	const service = all.find((one) => isName(one.name, name));
	// Services that need each other are refused in a world; a restored backup must not hang here.
	if (!service || above.includes(service.name)) return { state: 'up', chain: [name], broken: null };
	const own: Health = {
		state: service.state,
		chain: [service.name],
		broken: service.state === 'up' ? null : service
	};
	const path = [...above, service.name];
	const needed = service.needs.map((need) => healthOf(all, need, path));
	const [worst = own] = [own, ...needed].toSorted((a, b) => badness(b) - badness(a));
	return worst === own ? own : { ...worst, chain: [service.name, ...worst.chain] };
}

function badness({ state }: Health): number {
	return serviceStates.indexOf(state);
}

function isName(one: string, other: string): boolean {
	return one.toLowerCase() === other.trim().toLowerCase();
}

/** Services that cannot work without this one, directly. */
export function dependentsOf(tables: Tables, name: string): readonly Service[] {
	return tables.all('services').filter(({ needs }) => needs.some((need) => isName(need, name)));
}

/** "down, because it needs Directory, which is down: it hangs" */
export function healthWords({ state, chain, broken }: Health): string {
	if (!broken) return state;
	const cause = faultWords(broken);
	if (chain.length === 1) return `${state}: ${cause}`;
	return `${state}, because it needs ${broken.name}, which is ${broken.state}: ${cause}`;
}

const words = {
	none: 'nobody knows why',
	hung: 'it hangs',
	'disk full': 'its disk is full',
	'certificate expired': 'its certificate has expired',
	'bad update': 'an update has broken it',
	'broken hardware': 'its hardware is broken'
} as const satisfies Record<Service['fault'], string>;

export function faultWords({ fault }: Service): string {
	return words[fault];
}
