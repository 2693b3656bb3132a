import type { Scene, StoryRowId } from '../scene.ts';
import type { WorkTable } from '../tables.ts';

const MOST_LOOKED_AT = 100;

/** Ids of the newest rows that were added since the run began, newest first. */
export function addedSince({ tables, mark }: Scene, table: WorkTable): StoryRowId[] {
	const last = tables.lastId(table);
	const first = Math.max(mark(table), last - MOST_LOOKED_AT);
	return Array.from({ length: last - first }, (_, n) => (last - n) as StoryRowId);
}

/** Those without a name in the scenario. */
export function othersSince(scene: Scene, table: WorkTable): StoryRowId[] {
	const named = new Set(Object.values(scene.named));
	return addedSince(scene, table).filter((id) => !named.has(id) && scene.tables.get(table, id));
}
