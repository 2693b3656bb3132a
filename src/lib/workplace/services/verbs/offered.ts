import type { Actor } from '#lib/kernel/actor.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { condition, type Condition } from '#lib/kernel/verbs/guard.ts';
import type { Asset, Delivery, Service } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';

/** Pages offer verbs while the thing is so. `words`: the fact that decides. */
const offered = (holds: boolean, words: string): readonly Condition[] => [
	condition('state', holds, words, null)
];

export function whileService(fits: (row: Service) => boolean, words: string) {
	return (tables: Tables, _by: Actor, { service }: { service: string }) => {
		const row = rowNamed(tables, 'service', service);
		return offered(!!row && fits(row), words);
	};
}

export function whileAsset(states: readonly Asset['state'][]) {
	return (tables: Tables, _by: Actor, { asset }: { asset: string }) => {
		const row = rowNamed(tables, 'asset', asset);
		return offered(!!row && states.includes(row.state), `it is ${states.join(' or ')}`);
	};
}

export function whileMail(fits: (row: Delivery) => boolean, words: string) {
	return (tables: Tables, _by: Actor, { mail }: { mail: string }) => {
		const row = rowNamed(tables, 'delivery', mail);
		return offered(!!row && fits(row), words);
	};
}
