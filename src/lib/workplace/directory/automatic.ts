import type { Area } from '../area.ts';
import { staleCredentials } from './rules/stale.ts';

/** Devices that keep an old password try it again and again, and lock the account. */
export const automatic: NonNullable<Area['automatic']> = {
	verb: 'retry_logons',

	next(tables, now) {
		const all = staleCredentials(tables).map(({ next }) => next);
		return all.length === 0 ? null : Math.max(now, Math.min(...all));
	},

	notes(tables, events) {
		return events.flatMap((event) => {
			if (event.table !== 'accounts' || event.type !== 'changed') return [];
			if (event.set.locked === undefined || event.set.locked === null) return [];
			const account = tables.get('accounts', event.id);
			return account ? [`The account ${account.login} was locked out`] : [];
		});
	}
};
