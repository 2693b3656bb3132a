import type { Deciding } from '#lib/kernel/evidence.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Change, Device } from '../../model/index.ts';
import { nameOfEmail } from '../../people.ts';

/** What was changed on a device since the run began, oldest first. */
export function changesSince(scene: Scene, device: string): readonly Change[] {
	const mark = scene.mark('changes');
	return scene.tables
		.find('changes', 'about', `device ${device}`)
		.filter(({ id, shown }) => id > mark && !shown);
}

export function lastChange(scene: Scene, device: Device): Deciding | null {
	const last = changesSince(scene, device.name).at(-1);
	return last ? { at: last.at, words: last.words, by: nameOfEmail(scene.tables, last.by) } : null;
}
