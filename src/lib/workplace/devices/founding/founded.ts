import type { World } from '#lib/kernel/world.ts';
import { FIRST_PASSWORD } from '../../directory/founding/accounts.ts';
import { loginNamed } from '../../directory/founding/logins.ts';
import { policyRow } from '../../directory/founding/policy.ts';
import type { Policy } from '../../model/index.ts';
import { noPolicy } from '../../rules/seat.ts';

/** What else a world says that its devices need: who is meant by a name, and what the network gives. */
export class Founded {
	readonly policy: Omit<Policy, 'id'>;

	constructor(readonly world: World) {
		this.policy = policyRow(world) ?? noPolicy;
	}

	/** Logon name of whom a world calls by logon name, name or mail address. Throws when there is nobody. */
	login(name: string): string {
		return loginNamed(this.world, name);
	}

	/** Number of the password that a device keeps: the present one of a new world, or the one before it. */
	password(which: 'right' | 'old'): number {
		return which === 'old' ? FIRST_PASSWORD - 1 : FIRST_PASSWORD;
	}
}
