import type { DeskDatabase } from '../database/database.ts';
import { StoreTrouble } from '../database/trouble.ts';

/** Other tabs close the database immediately unless they are writing. */
const PATIENCE = 10_000;

/**
 * Deletes the database with everything in it. Other tabs are told by the browser and close it; this one must be reloaded. Works on full
 * storage: nothing is written. Throws `StoreTrouble` if another tab blocks it; the browser then deletes it when that tab is closed.
 */
export async function eraseDatabase(db: DeskDatabase, patience = PATIENCE): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(held()), patience);
	});
	try {
		await Promise.race([db.erase(), late]);
	} finally {
		clearTimeout(timer);
	}
}

function held(): StoreTrouble {
	return new StoreTrouble(
		'blocked',
		'Another tab or window with Deskdrill is still working, so not everything is erased yet. Close all others; the browser then erases the rest automatically. Reload this page afterwards.'
	);
}
