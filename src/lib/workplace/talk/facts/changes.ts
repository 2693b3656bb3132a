import type { Instant } from '#lib/kernel/ids.ts';
import { addedSince } from '#lib/kernel/facts/story-rows.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Change } from '../../model/index.ts';

/** The first change of this run that the words name: "reset password", or any. Null: there was none. */
export function firstChange(scene: Scene, wanted: string): Change | null {
	const { tables } = scene;
	const verb = tables.systems.sayings.get(wanted)?.verb.name;
	return (
		addedSince(scene, 'changes')
			.reverse()
			.flatMap((id) => tables.get('changes', id) ?? [])
			.find((change) => wanted === ANY_CHANGE || change.verb === verb) ?? null
	);
}

export const ANY_CHANGE = 'any change';

/** Whether something was done at a moment that is not later than the change, if there was one. */
export function isBefore(at: Instant, change: Change | null): boolean {
	return change === null || at <= change.at;
}

export function beforeWords(wanted: string | undefined): string {
	return wanted === undefined
		? ''
		: `, before ${wanted === ANY_CHANGE ? 'anything is changed' : `“${wanted}”`}`;
}
