import type { StoreTrouble } from '#lib/store/index.ts';

/** Why the database cannot be used; null if it can, or if the message was dismissed. */
class CurrentTrouble {
	current = $state.raw<StoreTrouble | null>(null);
}
export const storeTrouble = new CurrentTrouble();
