import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { accountStates, UserWants } from '../language/people-wants.ts';
import type { User } from '../model/index.ts';
import { missing, started } from './config-parts.ts';

/** Evidence about an end user: who they are to the desk, and their account. */
export function evaluateUser(scene: Scene, wants: UserWants): Evidence {
	const { tables: desk } = scene;
	const user = userOf(scene, wants);
	if (!user) return missing('user', wants.is ?? wants.email ?? '', wants.exists);
	const parts = started(desk, user.name, wants.exists);
	const { name, email, phone } = wants;
	if (name !== undefined) parts.add('name', name, user.name, isSame(name, user.name));
	if (email !== undefined) parts.add('email', email, user.email, isSame(email, user.email));
	if (phone !== undefined)
		parts.add('phone', phone, user.phone || 'none', digits(phone) === digits(user.phone));
	parts.named('organization', 'organization', wants.organization, user.organization);
	parts.choice('account', wants.account, accountOf(user));
	parts.fields(wants.fields, user.fields);
	const saved = { at: user.updated, words: 'last saved', by: '' };
	return { ...parts.evidence(), decidedBy: user.updated > user.created ? saved : null };
}

/** By name; or by the wanted address, where the name leads to nobody. */
function userOf({ tables, person }: Scene, { is, email }: UserWants): User | undefined {
	const named = is === undefined ? null : person(is);
	if (named?.actor.kind === 'user') return tables.get('users', named.actor.id);
	if (email === undefined) return undefined;
	return tables.find('users', 'email', email.trim().toLowerCase())[0];
}

function accountOf({ registered, locked }: User): (typeof accountStates)[number] {
	if (!registered) return 'none';
	return locked ? 'locked' : 'active';
}

function isSame(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** "(555) 0100" and "555-0100" are the same number. */
function digits(phone: string): string {
	return phone.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
