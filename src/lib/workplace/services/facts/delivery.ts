import type { Evidence } from '#lib/kernel/evidence.ts';
import { many, together } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { rowNamed } from '../../names.ts';
import type { DeliveryWants } from '../language/fact-words.ts';
import { asked, flag, lastChange } from './parts.ts';
import { missing } from './missing.ts';

/** In whose mailboxes a delivered mail is, and whether its sender is blocked. */
export function evaluateDelivery({ tables }: Scene, wants: DeliveryWants): Evidence {
	const row = rowNamed(tables, 'delivery', wants.is);
	if (!row) return missing('delivered mail', wants.is);
	const subject = `“${row.subject}”`;
	const left = row.recipients.filter(({ state }) => state === 'delivered').length;
	const most = wants['mailboxes at most'];
	const parts = [
		...many(wants.of ?? []).flatMap((name) => {
			const account = rowNamed(tables, 'account', name);
			const state = row.recipients.find((one) => one.account === account?.login)?.state;
			const what = `${subject} for ${account?.name ?? name}`;
			return asked(what, wants.state ?? 'delivered', state ?? 'never delivered');
		}),
		...(most === undefined
			? []
			: [
					{
						what: `mailboxes with ${subject}`,
						expected: most === 0 ? 'none' : `at most ${most}`,
						found: `${left}`,
						held: left <= most
					}
				]),
		...flag(`${row.from} is blocked`, wants.blocked, row.blocked)
	];
	return { ...together(parts), decidedBy: lastChange(tables, `delivery ${row.name}`) };
}
