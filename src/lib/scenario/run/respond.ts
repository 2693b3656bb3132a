import { characterOf } from './character.ts';
import type { Stage } from './stage.ts';

/** More than can have been said to people at once. */
const MOST = 50;

/** People answer what was said to them, with what the story lets them know. It belongs to the command that said it, and takes no time. */
export function respond(stage: Stage) {
	for (const { listeners } of stage.tables.systems.all) {
		for (let said = 0; listeners && said < MOST; said++) {
			const email = listeners.next(stage.tables);
			if (email === null) break;
			const { scene, now, tables } = stage;
			const character = scene && characterOf(scene, email);
			stage.execute(listeners.answer(tables, now, character), 0);
		}
	}
}
