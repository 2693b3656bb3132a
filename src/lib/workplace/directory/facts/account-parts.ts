import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import type { ThingParts } from '../../facts/thing-parts.ts';
import { decidingOf } from '../../facts/deciding.ts';
import type { Account } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import type { AccountWants } from '../language/account-wants.ts';

const edited = ['change_account'];

export function addDetails(parts: ThingParts, account: Account, wants: AccountWants) {
	const { tables } = parts.scene;
	for (const key of ['name', 'title', 'department', 'office', 'phone'] as const)
		parts.text(key, wants[key], account[key], edited);
	parts.text('description', wants.description, account.about, edited);
	parts.text('unit', wants.unit, account.unit, ['move_account']);
	if (wants.manager === undefined) return;
	const wanted = rowNamed(tables, 'account', wants.manager)?.login ?? null;
	const found = account.manager && rowNamed(tables, 'account', account.manager)?.name;
	const held = wants.manager === 'none' ? account.manager === null : account.manager === wanted;
	parts.add('manager', wants.manager, found ?? 'none', held, edited);
}

export function addExpiry(parts: ThingParts, account: Account, wants: AccountWants) {
	const { expires } = account;
	const { zone } = parts.scene;
	const verbs = ['set_account_expiry'];
	const found = expires === null ? 'never' : formatDateTime(expires, zone);
	const never = wants['never expires'];
	if (never !== undefined)
		parts.add(
			'expires',
			never ? 'never' : 'at some time',
			found,
			never === (expires === null),
			verbs
		);
	if (!wants.expires) return;
	const { from, until } = wants.expires;
	const first = from === undefined ? -Infinity : (instantOfWords(from, zone) ?? Infinity);
	const last = until === undefined ? Infinity : (instantOfWords(until, zone) ?? -Infinity);
	const said = [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
	parts.add('expires', said, found, expires !== null && expires >= first && expires <= last, verbs);
}

/** Who is in which groups; what decided is a change of the group. */
export function addGroups(parts: ThingParts, account: Account, wants: AccountWants) {
	const { tables } = parts.scene;
	for (const [wanted, names] of [
		[true, wants['member of'] ?? []],
		[false, wants['not member of'] ?? []]
	] as const)
		for (const name of names) {
			const group = rowNamed(tables, 'group', name);
			const isMember = group?.members.includes(account.login) ?? false;
			const change = tables
				.find('changes', 'about', `group ${group?.name ?? name}`)
				.findLast((one) => one.for === account.login);
			const words = (is: boolean) => (is ? `member of ${name}` : `not a member of ${name}`);
			parts.addDecided('groups', words(wanted), group ? words(isMember) : `no group ${name}`, {
				held: isMember === wanted,
				decidedBy: change ? decidingOf(tables, change) : null
			});
		}
}

export function addFactors(parts: ThingParts, account: Account, wants: AccountWants) {
	const verbs = ['reset_factor', 'remove_factor', 'require_factor'];
	const found =
		account.factors.map(({ kind, label, state }) => `${label} (${kind}, ${state})`).join(', ') ||
		'none';
	const count = wants['second factors'];
	if (count !== undefined)
		parts.add('second factors', `${count}`, found, account.factors.length === count, verbs);
	for (const { kind, label, state, exists = true } of wants.factors ?? []) {
		const fits = account.factors.some(
			(one) =>
				(kind === undefined || one.kind === kind) &&
				(label === undefined || one.label.toLowerCase() === label.toLowerCase()) &&
				(state === undefined || one.state === state)
		);
		const said = [label, kind, state].filter(Boolean).join(', ');
		parts.add('second factor', exists ? said : `no ${said}`, found, fits === exists, verbs);
	}
}
