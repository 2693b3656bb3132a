import type { DeskId } from '#lib/store/index.ts';

const KEY = 'deskdrill less help';

/** Which desks are practised with less help: the goals only, the instructions on request. Kept in this browser. */
export const lessHelp = {
	chosenFor(desk: DeskId): boolean {
		return read().includes(desk);
	},
	choose(desk: DeskId) {
		try {
			localStorage.setItem(KEY, JSON.stringify([...read(), desk]));
		} catch {
			return; // A browser that keeps nothing gives all the help.
		}
	}
};

function read(): number[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(kept) ? kept.filter((id) => typeof id === 'number') : [];
	} catch {
		return [];
	}
}
