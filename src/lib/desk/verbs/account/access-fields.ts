import type { UserId } from '../../model/index.ts';
import type { FieldRefusal } from '#lib/kernel/refusal.ts';
import { storedName } from '../../rules/people/names/stored-name.ts';
import { phoneProblem } from '../../rules/people/phone.ts';
import { isEmail } from '../../rules/people/mail-address.ts';
import { userByEmail } from '../../rules/people/users.ts';
import type { Work } from '../../work.ts';
import { weakness } from '../profile/change-password.ts';
import { isZone } from '#lib/kernel/time/zone.ts';

export interface Contact {
	email: string;
	name: string;
	phone?: string | undefined;
	timezone?: string | undefined;
}

/** What is wrong with how somebody can be reached. `self`: who may have the address already. */
export function contactProblems(
	work: Work,
	{ email, name, phone = '', timezone }: Contact,
	self: UserId | null,
	taken: string
): FieldRefusal[] {
	const problems: FieldRefusal[] = [];
	const other = userByEmail(work, email);
	if (!email.trim())
		problems.push({ field: 'email', message: 'Email Address is a required field' });
	else if (!isEmail(email))
		problems.push({ field: 'email', message: 'Enter a valid email address' });
	else if (other && other.id !== self && (self !== null || other.registered))
		problems.push({ field: 'email', message: taken });
	if (!storedName(name)) problems.push({ field: 'name', message: 'Full Name is a required field' });
	const wrongPhone = phoneProblem(phone);
	if (wrongPhone) problems.push({ field: 'phone', message: wrongPhone });
	if (timezone && !isZone(timezone))
		problems.push({ field: 'timezone', message: 'Select a valid timezone' });
	return problems;
}

/** What is wrong with a new password, written twice. */
export function passwordProblems(password: string, confirm: string): FieldRefusal[] {
	if (!password) return [{ field: 'password', message: 'New password is required' }];
	const weak = weakness(password);
	if (weak) return [{ field: 'password', message: weak }];
	return password === confirm ? [] : [{ field: 'confirm', message: 'Passwords do not match' }];
}
