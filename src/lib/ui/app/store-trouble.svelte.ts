import type { StoreTrouble } from '#lib/store/index.ts';

/** Why the database cannot be used as a whole; null when it can, or when that was read and closed. */
class CurrentTrouble {
	current = $state.raw<StoreTrouble | null>(null);
}
export const storeTrouble = new CurrentTrouble();
