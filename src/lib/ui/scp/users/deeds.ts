import type { Agent, AgentPermission } from '#lib/desk/model/index.ts';

/** What can be done with users that were chosen in the directory. */
export type UserDeed = 'delete' | 'register' | 'lock' | 'unlock' | 'reset' | 'organization';

export interface DeedWords {
	/** In the menu. */
	label: string;
	/** What happened to them: "locked". */
	did: string;
	permission: AgentPermission;
	/** For several; a single user is asked for by name. */
	question: string;
}

/** In the order of the product's menu *More*. */
export const deeds: Readonly<Record<UserDeed, DeedWords>> = {
	delete: {
		label: 'Delete',
		did: 'deleted',
		permission: 'user.delete',
		question: 'Are you sure you want to DELETE selected users? Deleted users CANNOT be recovered.'
	},
	register: {
		label: 'Register',
		did: 'registered',
		permission: 'user.manage',
		question:
			'Are you sure you want to REGISTER selected users? Each is mailed a link to activate the account.'
	},
	lock: {
		label: 'Lock',
		did: 'locked',
		permission: 'user.manage',
		question: 'Are you sure you want to LOCK selected user accounts?'
	},
	unlock: {
		label: 'Unlock',
		did: 'unlocked',
		permission: 'user.manage',
		question: 'Are you sure you want to UNLOCK selected user accounts?'
	},
	reset: {
		label: 'Reset Password',
		did: 'sent a link to reset the password',
		permission: 'user.manage',
		question: 'Are you sure you want to send a PASSWORD RESET email to selected users?'
	},
	organization: {
		label: 'Change Organization',
		did: 'moved',
		permission: 'user.edit',
		question: 'Which organization do selected users belong to?'
	}
};

export function deedsOf(agent: Agent): UserDeed[] {
	return (Object.keys(deeds) as UserDeed[]).filter((deed) =>
		agent.permissions.includes(deeds[deed].permission)
	);
}
