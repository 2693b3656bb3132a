import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';

/**
 * Invisible desks with records: partly written ones (`leftovers`), and deleted ones that are not completely removed. The latter are
 * recognized by their history, which is deleted last, so that a deletion writes nothing and works on a full disk. Its cost depends only on
 * the number of desks.
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
