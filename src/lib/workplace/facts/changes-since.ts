import type { Scene } from '#lib/kernel/scene.ts';
import type { Change } from '../model/index.ts';

/** More changes than anybody makes in a story are not looked at. */
const MOST_LOOKED_AT = 1000;

/** What was logged since the step, or the run, began, oldest first. */
export function changesSince(scene: Scene, since: 'step' | 'run'): readonly Change[] {
	const { tables } = scene;
	const last = tables.lastId('changes');
	const first = Math.max(scene.mark('changes', since), last - MOST_LOOKED_AT) + 1;
	const ids = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
	return ids.flatMap((id) => tables.get('changes', id) ?? []);
}

/** What somebody has changed: not what was only shown, nor what happened by itself. */
export function isRealChange({ by, shown }: Change): boolean {
	return by !== '' && !shown;
}
