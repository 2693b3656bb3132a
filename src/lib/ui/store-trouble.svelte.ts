import type { StoreTrouble } from '#lib/store/index.ts';

/** What holds the database back as a whole, and is nobody's command: another tab with another version of the app. */
class CurrentTrouble {
	current = $state.raw<StoreTrouble | null>(null);
}
export const storeTrouble = new CurrentTrouble();
