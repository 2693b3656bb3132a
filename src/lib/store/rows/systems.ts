import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '#lib/scenario/running.ts';
import type { Installation } from '#lib/systems/installation.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';

/** Loads the systems that a new desk uses. */
export function loadFor(systems: Installation, scenario: Scenario | null, world: World) {
	const needed = systems.deferred.filter(
		({ name, isNeeded }) => scenario?.systems?.includes(name) ?? isNeeded(world)
	);
	return systems.load(needed.map(({ name }) => name));
}

/** Loads the systems that a stored desk uses: those of its scenario, and those of which it has rows. */
export async function loadForDesk(db: DeskDatabase, desk: DeskId, scenario: Scenario | null) {
	const { systems } = db;
	const needed: string[] = [];
	for (const { name, layout } of systems.deferred) {
		const config = await db.config.bulkGet(layout.config.map((table) => [desk, table]));
		const hasRows = config.some((record) => record && record.rows.length > 0);
		if (hasRows || scenario?.systems?.includes(name)) needed.push(name);
	}
	await systems.load(needed);
}
