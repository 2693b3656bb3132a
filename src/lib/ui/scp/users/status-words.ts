import type { User } from '#lib/desk/model/index.ts';

/** What the product calls the state of a user's account. */
export function statusWords({ registered, locked }: Pick<User, 'registered' | 'locked'>): string {
	if (!registered) return 'Guest';
	return locked ? 'Locked (Administrative)' : 'Active (Registered)';
}
