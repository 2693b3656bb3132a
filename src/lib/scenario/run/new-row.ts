import type { Stage } from './stage.ts';

/** Gives a name to the row that was made since then; false when there is none. */
export function nameNewRow(stage: Stage, name: string, before: number): boolean {
	const row = lastStoryRow(stage);
	if (row <= before) return false;
	const tickets = { ...stage.running.tickets, [name]: row };
	stage.changeRun({ tickets: tickets as typeof stage.running.tickets });
	return true;
}

/** The highest id of the rows that stories follow. */
export function lastStoryRow({ tables }: Stage): number {
	const { storyRows } = tables.systems;
	return storyRows ? tables.lastId(storyRows.table) : 0;
}
