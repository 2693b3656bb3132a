import type { Tables } from '#lib/kernel/tables.ts';
import type { Service, ServiceState } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { dependentsOf, healthWords, serviceState } from '../rules/service-state.ts';

/** A service in a list, with the state in which people find it. */
export interface ServiceLine extends Service {
	readonly found: ServiceState;
}

export function serviceLines(tables: Tables): readonly ServiceLine[] {
	return [...tables.all('services')]
		.sort((a, b) => a.name.localeCompare(b.name, 'en'))
		.map((service) => ({ ...service, found: serviceState(tables, service.name).state }));
}

/** A service in a drawing, with those that it is drawn for. */
export interface ServiceNode {
	readonly name: string;
	readonly state: ServiceState;
	readonly next: readonly ServiceNode[];
}

export interface ServicePage {
	readonly service: Service;
	readonly state: ServiceState;
	readonly words: string;
	readonly needs: ServiceNode;
	readonly neededBy: ServiceNode;
}

/** null: there is no such service. */
export function servicePage(tables: Tables, name: string): ServicePage | null {
	const service = rowNamed(tables, 'service', name);
	if (!service) return null;
	const health = serviceState(tables, service.name);
	const needsOf = (one: string) => rowNamed(tables, 'service', one)?.needs ?? [];
	const usersOf = (one: string) => dependentsOf(tables, one).map((user) => user.name);
	return {
		service,
		state: health.state,
		words: healthWords(health),
		needs: drawn(tables, service.name, needsOf, []),
		neededBy: drawn(tables, service.name, usersOf, [])
	};
}

function drawn(
	tables: Tables,
	name: string,
	nextOf: (name: string) => readonly string[],
	above: readonly string[]
): ServiceNode {
	const path = [...above, name];
	const next = nextOf(name).filter((one) => !path.includes(one));
	return {
		name,
		state: serviceState(tables, name).state,
		next: next.map((one) => drawn(tables, one, nextOf, path))
	};
}
