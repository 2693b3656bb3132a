import type { Evidence } from '#lib/kernel/evidence.ts';
import { many, together, type Part } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { rowNamed } from '../../names.ts';
import type { AssetWants, LicenceWants } from '../language/fact-words.ts';
import { freeSeats } from '../rules/seats.ts';
import { accountName } from '../rules/words.ts';
import { asked, lastChange } from './parts.ts';
import { missing } from './missing.ts';

/** Who has seats of a licence, and how many are free. */
export function evaluateLicence({ tables }: Scene, wants: LicenceWants): Evidence {
	const row = rowNamed(tables, 'licence', wants.is);
	if (!row) return missing('licence', wants.is);
	const seat = (name: string, wanted: 'a seat' | 'none'): Part[] => {
		const account = rowNamed(tables, 'account', name);
		const has = account && row.holders.includes(account.login) ? 'a seat' : 'none';
		return asked(`${account?.name ?? name} of ${row.name}`, wanted, has);
	};
	const free = freeSeats(row);
	const least = wants['free at least'];
	const parts = [
		...many(wants['held by'] ?? []).flatMap((name) => seat(name, 'a seat')),
		...many(wants['not held by'] ?? []).flatMap((name) => seat(name, 'none')),
		...(least === undefined
			? []
			: [
					{
						what: `free seats of ${row.name}`,
						expected: `at least ${least}`,
						found: `${free}`,
						held: free >= least
					}
				])
	];
	return { ...together(parts), decidedBy: lastChange(tables, `licence ${row.name}`) };
}

/** Where an asset is. */
export function evaluateAsset({ tables }: Scene, wants: AssetWants): Evidence {
	const row = rowNamed(tables, 'asset', wants.is);
	if (!row) return missing('asset', wants.is);
	const account =
		wants.holder === undefined ? undefined : rowNamed(tables, 'account', wants.holder);
	const found = row.holder === null ? 'nobody' : accountName(tables, row.holder);
	const wanted = wants.holder === undefined ? undefined : (account?.name ?? wants.holder);
	const parts = [
		...asked(row.tag, wants.state, row.state),
		...asked(`who has ${row.tag}`, wanted, found)
	];
	return { ...together(parts), decidedBy: lastChange(tables, `asset ${row.tag}`) };
}
