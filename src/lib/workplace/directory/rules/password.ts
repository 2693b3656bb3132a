import { hash } from '#lib/kernel/hash.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { Account, Policy } from '../../model/index.ts';

const DAY = 86_400_000;

/** When the password stops working; null: never. */
export function passwordExpiry(account: Account, policy: Policy | undefined): Instant | null {
	const days = policy?.passwordDays ?? 0;
	return account.passwordExpires && days > 0 ? account.passwordSet + days * DAY : null;
}

export function isPasswordExpired(account: Account, policy: Policy | undefined, now: Instant) {
	const expiry = passwordExpiry(account, policy);
	return expiry !== null && now >= expiry;
}

const words = ['Harbor', 'Maple', 'Copper', 'Orchard', 'Lantern', 'Meadow', 'Granite', 'Willow'];

/** A temporary password to hand out: the same for the same account, password and moment. */
export function temporaryPassword(login: string, number: number, at: Instant): string {
	const chance = hash(`${login} ${number} ${at}`);
	const word = words[chance % words.length] ?? 'Harbor';
	return `${word}-${1000 + (Math.floor(chance / 8) % 9000)}`;
}

/** What a new password must be, as the directory says it; null: it is good. */
export function passwordProblem(account: Account, password: string): string | null {
	const plain = password.toLowerCase();
	if (password.length < 8) return 'The password must have at least 8 characters.';
	if (plain.includes(account.login.toLowerCase()))
		return 'The password must not contain the logon name.';
	const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password));
	if (kinds.length < 3)
		return 'The password must have three of: capitals, small letters, digits, other characters.';
	return null;
}
