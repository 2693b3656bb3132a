import type { Automatic } from '#lib/kernel/system.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { areas } from './areas.ts';

function nextOf(tables: Tables, now: Instant) {
	const due = areas.flatMap(({ automatic }) => {
		const at = automatic?.next(tables, now) ?? null;
		return automatic && at !== null ? [{ at, automatic }] : [];
	});
	return due.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** What happens in the workplace by itself: the earliest of its areas. */
export const automatic: Automatic = {
	next: (tables, now) => nextOf(tables, now)?.at ?? null,
	command: (at, tables) => ({
		at,
		by: { kind: 'system' },
		verb: nextOf(tables, at)?.automatic.verb ?? '',
		args: {}
	}),
	notes: (tables, events) =>
		areas.flatMap(({ automatic }) => automatic?.notes(tables, events) ?? [])
};
