import type { Actor } from '#lib/kernel/actor.ts';
import { refusal } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { condition, type Condition } from '#lib/kernel/verbs/guard.ts';
import { withRight } from '../../guards.ts';
import { rowNamed } from '../../names.ts';
import { accountOf } from '../../people.ts';

/** What the world does by itself: nobody has a page for it. */
export function byTheWorld(_tables: Tables, by: Actor): readonly Condition[] {
	const answer = refusal('Nobody does this: it happens.', { http: 403 });
	return [condition('actor', by.kind === 'system', 'it happens by itself', answer)];
}

/** Only who has an account. */
export function withAccount(tables: Tables, by: Actor): readonly Condition[] {
	const account = accountOf(tables, by);
	const answer = refusal('Access is denied: log in first.', { http: 403 });
	const words = account ? `${account.name} has an account` : 'nobody with an account is logged in';
	return [condition('actor', account !== undefined, words, answer)];
}

const shareManagers = withRight('manage shares');

/** Who manages shares, and the owner of this one. */
export function ofShare(tables: Tables, by: Actor, { share }: { share: string }) {
	const row = rowNamed(tables, 'share', share);
	const account = accountOf(tables, by);
	if (!row || !account || row.owner !== account.login) return shareManagers(tables, by);
	return [condition('owner', true, `${account.name} owns the share ${row.name}`, null)];
}

const assetManagers = withRight('manage assets');

/** Who manages assets, and whoever has this one. */
export function ofAsset(tables: Tables, by: Actor, { asset }: { asset: string }) {
	const row = rowNamed(tables, 'asset', asset);
	const account = accountOf(tables, by);
	if (!row || !account || row.holder !== account.login) return assetManagers(tables, by);
	return [condition('owner', true, `${account.name} has ${row.tag}`, null)];
}

export const managing = {
	services: withRight('manage services'),
	shares: shareManagers,
	licences: withRight('manage licences'),
	assets: assetManagers,
	mail: withRight('manage mail')
} as const satisfies Readonly<Record<string, ReturnType<typeof withRight>>>;
