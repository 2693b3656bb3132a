import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';

/**
 * Desks that nobody sees, and whose records are there all the same: they are being written or were broken off in it (`leftovers`),
 * or they were deleted and not all of their room is free. Those are told by the history, which is thrown away last, so that a
 * deletion notes nothing and works where there is no room to write. Its cost grows with the number of desks alone.
 */
export function hiddenDesks(db: DeskDatabase): Promise<readonly DeskId[]> {
	const { desks, leftovers, history } = db;
	return db.transaction('r', desks, leftovers, history, async () => {
		const seen = new Set(await desks.toCollection().primaryKeys());
		const hidden = new Set(await leftovers.toCollection().primaryKeys());
		for (let desk = 0; ;) {
			const [next] = await history.where(':id').above([desk, []]).limit(1).primaryKeys();
			if (!next) return [...hidden];
			[desk] = next;
			if (!seen.has(desk)) hidden.add(desk);
		}
	});
}
