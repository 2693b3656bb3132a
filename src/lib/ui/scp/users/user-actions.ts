import type { Agent, UserId } from '#lib/desk/model/index.ts';
import { userVerbs } from '#lib/desk/verbs/user/index.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';
import { mayDo } from '#lib/ui/desk/may-do.ts';

/** What can be done with users that were chosen in the directory. */
export type UserAction = 'delete' | 'register' | 'lock' | 'unlock' | 'reset' | 'organization';

export interface ActionWords {
	/** In the menu. */
	label: string;
	/** What happened to them: "locked". */
	did: string;
	/** Whose guard decides whether it is offered. */
	verb: 'remove_user' | 'save_account' | 'send_reset' | 'save_user';
	/** For several; a single user is asked for by name. */
	question: string;
}

/** In the order of the product's menu *More*. */
export const actions: Readonly<Record<UserAction, ActionWords>> = {
	delete: {
		label: 'Delete',
		did: 'deleted',
		verb: 'remove_user',
		question: 'Are you sure you want to DELETE selected users? Deleted users CANNOT be recovered.'
	},
	register: {
		label: 'Register',
		did: 'registered',
		verb: 'save_account',
		question:
			'Are you sure you want to REGISTER selected users? Each is mailed a link to activate the account.'
	},
	lock: {
		label: 'Lock',
		did: 'locked',
		verb: 'save_account',
		question: 'Are you sure you want to LOCK selected user accounts?'
	},
	unlock: {
		label: 'Unlock',
		did: 'unlocked',
		verb: 'save_account',
		question: 'Are you sure you want to UNLOCK selected user accounts?'
	},
	reset: {
		label: 'Reset Password',
		did: 'sent a link to reset the password',
		verb: 'send_reset',
		question: 'Are you sure you want to send a PASSWORD RESET email to selected users?'
	},
	organization: {
		label: 'Change Organization',
		did: 'moved',
		verb: 'save_user',
		question: 'Which organization do selected users belong to?'
	}
};

export function actionsOf(desk: Pick<DeskContext, 'config'>, agent: Agent): UserAction[] {
	return (Object.keys(actions) as UserAction[]).filter((action) => {
		const { verb } = actions[action];
		// Of users that there are: any of them will do.
		if (verb === 'save_user') return mayDo(desk, agent, userVerbs.save_user, { id: anyUser });
		return mayDo(desk, agent, userVerbs[verb], null);
	});
}

/** Where the guard only has to know that it is a user who is changed. */
export const anyUser = 0 as UserId;
