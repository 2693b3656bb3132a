import type { Instant } from '#lib/kernel/ids.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { FilePath } from '#lib/kernel/world.ts';
import type { ApprovalRule, Delivery } from '../../model/index.ts';
import type { WorldApprovalRule, WorldDelivery } from '../language/world-words.ts';
import type { WorldNames } from './world-names.ts';

export function deliveryRow(
	names: WorldNames,
	given: WorldDelivery,
	at: Instant,
	path: FilePath
): Omit<Delivery, 'id'> {
	const { to = [], ago } = given;
	return {
		name: given.name,
		at: ago === undefined ? at : at - millisecondsOf(ago),
		from: given.from,
		subject: given.subject,
		link: given.link ?? '',
		harmful: given.harmful ?? false,
		recipients: to.map((recipient, n) => {
			const known = typeof recipient === 'string' ? { account: recipient } : recipient;
			const { account, state = 'delivered', opened, clicked = false } = known;
			const where = [...path, 'to', n, ...(recipient === known ? ['account'] : [])];
			return {
				account: names.of('account', account, where),
				state,
				opened: opened ?? clicked,
				clicked
			};
		}),
		blocked: given.blocked ?? false
	};
}

export function ruleRow(
	names: WorldNames,
	given: WorldApprovalRule,
	_at: Instant,
	path: FilePath
): Omit<ApprovalRule, 'id'> {
	const sooner = given['once reminded'];
	return {
		name: given.name,
		person: names.some('account', given.person, [...path, 'person'], null),
		about: given.about ?? null,
		answer: given.answer,
		reason: given.reason ?? '',
		after: millisecondsOf(given.after),
		reminded: sooner === undefined ? null : millisecondsOf(sooner)
	};
}
