import type { Instant } from '#lib/kernel/ids.ts';
import type { FilePath } from '#lib/kernel/world.ts';
import type { Service } from '../../model/index.ts';
import type { WorldService } from '../language/world-words.ts';
import type { WorldNames } from './world-names.ts';

export function serviceRow(
	names: WorldNames,
	given: WorldService,
	at: Instant,
	path: FilePath
): Omit<Service, 'id'> {
	const { needs = [], group, licence } = given;
	return {
		name: given.name,
		about: given.about ?? '',
		...stateOf(given),
		since: at,
		posted: given.declared ?? 'up',
		notice: given.notice ?? '',
		postedAt: at,
		host: given.host ?? '',
		address: given.address ?? '',
		port: given.port ?? 443,
		needs: needs.map((need, n) => names.of('service', need, [...path, 'needs', n])),
		internal: given.internal ?? false,
		group: names.some('group', group, [...path, 'group'], ''),
		secondFactor: given['second factor'] ?? false,
		licence: names.some('licence', licence, [...path, 'licence'], ''),
		program: given.program ?? ''
	};
}

/** What is not up has a fault, and what has one is not up. */
function stateOf({ state, fault = 'none' }: WorldService): Pick<Service, 'state' | 'fault'> {
	if (state === 'up') return { state, fault: 'none' };
	if (state === undefined)
		return fault === 'none' ? { state: 'up', fault } : { state: 'down', fault };
	return { state, fault: fault === 'none' ? 'hung' : fault };
}
