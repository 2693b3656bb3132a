import { allHold, type Condition } from '#lib/kernel/verbs/guard.ts';

/** Whether somebody may do something, and why. */
export interface ActionExplained {
	allowed: boolean;
	/** What must hold. */
	conditions: readonly Condition[];
	/** The reasons that decide: why it is denied, or by what it is allowed. */
	words: string;
}

/** Result of conditions. Access to the ticket is mentioned only if nothing else is required. */
export function explained(conditions: readonly Condition[]): ActionExplained {
	const allowed = allHold(conditions);
	const told = conditions.filter(({ holds }) => holds === allowed);
	const more = told.filter(({ code }) => code !== 'visible' && code !== 'actor');
	const decisive = allowed && more.length > 0 ? more : told;
	// The dialog and the desk may require the same (merging, linking): it is listed once.
	const words = [...new Set(decisive.map((condition) => condition.words))].join('; ');
	return { allowed, conditions, words: words || 'nothing is asked for' };
}
